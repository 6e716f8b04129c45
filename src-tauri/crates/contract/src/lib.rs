//! All JSON that crosses a border: the command line's contract, the rule packs, and the messages between window and program.
