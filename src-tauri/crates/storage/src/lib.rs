//! The encrypted vault: the only crate that writes SQL.
