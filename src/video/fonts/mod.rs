//! The bundled fonts (SIL Open Font License 1.1, beside them): what is written on thumbnails and burnt captions.

/// A bundled font.
#[derive(Debug, Clone, Copy)]
pub struct Font {
    /// The family, as libass and people know it.
    pub family: &'static str,
    /// Name of its file.
    pub file: &'static str,
    /// The TrueType file.
    pub bytes: &'static [u8],
}

/// Narrow and heavy, for a few large words. Latin and Vietnamese.
pub const ANTON: Font =
    Font { family: "Anton", file: "Anton-Regular.ttf", bytes: include_bytes!("Anton-Regular.ttf") };

/// Wide and heavy, for captions. Latin, Cyrillic and Vietnamese.
pub const MONTSERRAT: Font = Font {
    family: "Montserrat ExtraBold",
    file: "Montserrat-ExtraBold.ttf",
    bytes: include_bytes!("Montserrat-ExtraBold.ttf"),
};
