//! Spoorboek.

fn main() {}
