//! Where the subject changes: topic borders and what each part is about.
