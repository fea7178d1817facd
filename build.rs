//! Rebuilds the library when a migration changes.

fn main() {
    println!("cargo:rerun-if-changed=src/ports/store/migrations");
}
