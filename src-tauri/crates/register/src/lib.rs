//! Reads the public register of recognised sponsors from a saved page or a CSV file.
