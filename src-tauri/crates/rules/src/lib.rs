//! Every statutory date of a case, with its reason. Pure: no I/O, no clock, no serialisation.
