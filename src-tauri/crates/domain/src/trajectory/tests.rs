//! Where a programme stands, day by day.
