//! ytseo
fn main() {}
