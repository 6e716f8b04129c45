//! What the program can do, callable without a window: one use case, one transaction, one step to undo.
