//! What a case is, which facts it holds, and which changes are allowed. Pure: no I/O, no clock, no serialisation.
