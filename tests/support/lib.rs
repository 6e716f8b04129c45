//! What the tests share: a fixed clock, a vault in a temporary folder, a driver of the real window.
