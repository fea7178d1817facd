//! The model files of whisper.cpp (GGML): writing them, and checking one before the engine sees it.
//!
//! The engine reads a cut-off file without complaint when the cut falls into the last tensor, so
//! [`inspect`] walks the table of tensors first. It seeks over the weights and costs next to nothing.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, Write};
use std::path::Path;

use crate::error::{Error, Result};

/// "ggml", the first four bytes of a file.
const MAGIC: u32 = 0x6767_6d6c;
/// Fourier bins per mel band: windows of 400 samples.
const BINS: u32 = 201;

/// The sizes of a Whisper model, in the order of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HyperParameters {
    /// Tokens, with the special ones: 51864 English only, 51865 multilingual, 51866 large-v3.
    pub vocabulary: u32,
    /// Encoder positions (1500 = 30 s).
    pub audio_context: u32,
    /// Width of the encoder.
    pub audio_state: u32,
    /// Heads per encoder layer.
    pub audio_head: u32,
    /// Encoder layers.
    pub audio_layer: u32,
    /// Decoder positions.
    pub text_context: u32,
    /// Width of the decoder.
    pub text_state: u32,
    /// Heads per decoder layer.
    pub text_head: u32,
    /// Decoder layers.
    pub text_layer: u32,
    /// Mel bands: 80, or 128 for large-v3.
    pub mels: u32,
    /// Number format of the weights (1 = 16-bit floats).
    pub ftype: u32,
}

impl HyperParameters {
    /// Whether the model knows more than English.
    #[cfg(feature = "whisper")]
    pub fn is_multilingual(&self) -> bool {
        self.vocabulary >= 51_865
    }

    fn values(&self) -> [u32; 11] {
        [
            self.vocabulary,
            self.audio_context,
            self.audio_state,
            self.audio_head,
            self.audio_layer,
            self.text_context,
            self.text_state,
            self.text_head,
            self.text_layer,
            self.mels,
            self.ftype,
        ]
    }

    /// Says what is impossible about the sizes, before anything is allocated by them.
    pub fn check(&self) -> Result<(), String> {
        let ranges = [
            ("vocabulary", self.vocabulary, 50_000..=60_000),
            ("audio context", self.audio_context, 1..=10_000),
            ("audio state", self.audio_state, 64..=4096),
            ("audio heads", self.audio_head, 1..=64),
            ("audio layers", self.audio_layer, 1..=64),
            ("text context", self.text_context, 1..=4096),
            ("text state", self.text_state, 64..=4096),
            ("text heads", self.text_head, 1..=64),
            ("text layers", self.text_layer, 1..=64),
            ("mel bands", self.mels, 80..=128),
        ];
        for (what, value, range) in ranges {
            if !range.contains(&value) {
                return Err(format!("{what} is {value}"));
            }
        }
        if self.audio_state != self.text_state {
            return Err("encoder and decoder have different widths".into());
        }
        Ok(())
    }
}

/// What a model file says about itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// The sizes.
    pub parameters: HyperParameters,
    /// How many tensors it holds.
    pub tensors: usize,
}

fn damaged(path: &Path, what: impl std::fmt::Display) -> Error {
    Error::tool(format!("the speech model {} is damaged or not a Whisper model: {what}", path.display()))
        .hint("ytseo models verify")
        .hint("remove it and pull it again: ytseo models rm ID && ytseo models pull ID")
}

/// Bytes of one tensor of `elements` values of GGML type `kind`, for the types Whisper files use.
fn tensor_bytes(kind: u32, elements: u64) -> Option<u64> {
    // (values per block, bytes per block), from ggml.h.
    let (block, bytes) = match kind {
        0 => (1, 4),
        1 => (1, 2),
        2 => (32, 18),
        3 => (32, 20),
        6 => (32, 22),
        7 => (32, 24),
        8 => (32, 34),
        10 => (256, 84),
        11 => (256, 110),
        12 => (256, 144),
        13 => (256, 176),
        14 => (256, 210),
        _ => return None,
    };
    elements.is_multiple_of(block).then(|| elements / block * bytes)
}

/// Checks a model file from its head to its last byte without reading the weights.
///
/// # Errors
/// [`crate::error::Kind::Tool`] with a hint when it is cut off or no Whisper model, not-found otherwise.
pub fn inspect(path: &Path) -> Result<Header> {
    let file = File::open(path).map_err(|error| Error::io("open", path, error))?;
    let length = file.metadata().map_err(|error| Error::io("read", path, error))?.len();
    let mut file = BufReader::with_capacity(1 << 16, file);
    walk(&mut file, length).map_err(|problem| damaged(path, problem))
}

fn walk(file: &mut (impl Read + Seek), length: u64) -> Result<Header, String> {
    if word(file)? != MAGIC {
        return Err("it does not begin with the mark of a GGML file".into());
    }
    let mut values = [0; 11];
    for value in &mut values {
        *value = word(file)?;
    }
    let parameters = HyperParameters {
        vocabulary: values[0],
        audio_context: values[1],
        audio_state: values[2],
        audio_head: values[3],
        audio_layer: values[4],
        text_context: values[5],
        text_state: values[6],
        text_head: values[7],
        text_layer: values[8],
        mels: values[9],
        ftype: values[10],
    };
    parameters.check()?;
    let (mels, bins) = (word(file)?, word(file)?);
    if mels != parameters.mels || bins != BINS {
        return Err(format!("its mel filters are {mels} x {bins}"));
    }
    skip(file, u64::from(mels) * u64::from(bins) * 4, length)?;
    let tokens = word(file)?;
    if tokens > parameters.vocabulary {
        return Err(format!("it lists {tokens} tokens"));
    }
    for _ in 0..tokens {
        let bytes = word(file)?;
        skip(file, u64::from(bytes), length)?;
    }
    let tensors = walk_tensors(file, length)?;
    Ok(Header { parameters, tensors })
}

fn walk_tensors(file: &mut (impl Read + Seek), length: u64) -> Result<usize, String> {
    let mut tensors = 0;
    while file.stream_position().map_err(|error| error.to_string())? < length {
        let (rank, name, kind) = (word(file)?, word(file)?, word(file)?);
        if rank > 4 || name > 256 {
            return Err("its table of weights is not readable".into());
        }
        let mut elements: u64 = 1;
        for _ in 0..rank {
            elements = elements.saturating_mul(u64::from(word(file)?));
        }
        skip(file, u64::from(name), length)?;
        let bytes = tensor_bytes(kind, elements).ok_or_else(|| format!("weights of type {kind}"))?;
        skip(file, bytes, length)?;
        tensors += 1;
    }
    Ok(tensors)
}

fn word(file: &mut impl Read) -> Result<u32, String> {
    let mut bytes = [0; 4];
    file.read_exact(&mut bytes).map_err(|_| "it ends early".to_string())?;
    Ok(u32::from_le_bytes(bytes))
}

fn skip(file: &mut impl Seek, bytes: u64, length: u64) -> Result<(), String> {
    let here = file.stream_position().map_err(|error| error.to_string())?;
    if here.saturating_add(bytes) > length {
        return Err("it ends early".into());
    }
    file.seek_relative(bytes as i64).map_err(|error| error.to_string())
}

/// Writes mark, sizes and mel filters.
pub(super) fn write_head(
    sink: &mut impl Write,
    parameters: &HyperParameters,
    filters: &[f32],
) -> io::Result<()> {
    sink.write_all(&MAGIC.to_le_bytes())?;
    for value in parameters.values() {
        sink.write_all(&value.to_le_bytes())?;
    }
    sink.write_all(&parameters.mels.to_le_bytes())?;
    sink.write_all(&BINS.to_le_bytes())?;
    for value in filters {
        sink.write_all(&value.to_le_bytes())?;
    }
    Ok(())
}

/// Writes the tokens as bytes, in the order of their numbers.
pub(super) fn write_vocabulary(sink: &mut impl Write, tokens: &[Vec<u8>]) -> io::Result<()> {
    sink.write_all(&(tokens.len() as u32).to_le_bytes())?;
    for token in tokens {
        sink.write_all(&(token.len() as u32).to_le_bytes())?;
        sink.write_all(token)?;
    }
    Ok(())
}

/// Writes one tensor whose values are already bytes: of 16-bit floats when `half`, else of 32-bit ones.
pub(super) fn write_tensor(
    sink: &mut impl Write,
    name: &str,
    shape: &[usize],
    half: bool,
    bytes: &[u8],
) -> io::Result<()> {
    sink.write_all(&(shape.len() as u32).to_le_bytes())?;
    sink.write_all(&(name.len() as u32).to_le_bytes())?;
    sink.write_all(&u32::from(half).to_le_bytes())?;
    for size in shape.iter().rev() {
        sink.write_all(&(*size as u32).to_le_bytes())?;
    }
    sink.write_all(name.as_bytes())?;
    sink.write_all(bytes)
}

/// Floats as the bytes of a tensor.
pub(super) fn float_bytes(values: &[f32], half: bool) -> Vec<u8> {
    if half {
        values.iter().flat_map(|value| f32_to_f16(*value).to_le_bytes()).collect()
    } else {
        values.iter().flat_map(|value| value.to_le_bytes()).collect()
    }
}

/// Gives a finished temporary file its name, readable as other files are.
pub(super) fn publish(temporary: tempfile::NamedTempFile, out: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let readable = std::fs::Permissions::from_mode(0o644);
        temporary.as_file().set_permissions(readable).map_err(|error| Error::io("write", out, error))?;
    }
    temporary.persist(out).map_err(|error| Error::io("write", out, error.error))?;
    Ok(())
}

/// IEEE half precision to single.
pub(super) fn f16_to_f32(half: u16) -> f32 {
    let sign = u32::from(half >> 15) << 31;
    let exponent = u32::from(half >> 10) & 0x1f;
    let fraction = u32::from(half) & 0x3ff;
    let bits = match (exponent, fraction) {
        (0, 0) => sign,
        (0, _) => {
            let value = fraction as f32 / 16_777_216.0;
            return if sign == 0 { value } else { -value };
        }
        (0x1f, _) => sign | 0x7f80_0000 | (fraction << 13),
        _ => sign | ((exponent + 112) << 23) | (fraction << 13),
    };
    f32::from_bits(bits)
}

/// Single precision to IEEE half, to nearest, ties to even.
pub(super) fn f32_to_f16(value: f32) -> u16 {
    let bits = value.to_bits();
    let sign = ((bits >> 16) & 0x8000) as u16;
    let exponent = ((bits >> 23) & 0xff) as i32;
    let fraction = bits & 0x7f_ffff;
    if exponent == 0xff {
        return sign | 0x7c00 | if fraction == 0 { 0 } else { 0x200 };
    }
    let exponent = exponent - 112;
    if exponent >= 0x1f {
        return sign | 0x7c00;
    }
    let (kept, shift) = if exponent > 0 {
        (((exponent as u32) << 23) | fraction, 13)
    } else if exponent >= -10 {
        (fraction | 0x80_0000, (14 - exponent) as u32)
    } else {
        return sign;
    };
    let half = (kept >> shift) as u16;
    let rest = kept & ((1 << shift) - 1);
    let tie = 1 << (shift - 1);
    sign + half + u16::from(rest > tie || (rest == tie && half & 1 == 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn halves_survive_the_round_trip() {
        for half in 0..=u16::MAX {
            let single = f16_to_f32(half);
            if !single.is_nan() {
                assert_eq!(f32_to_f16(single), half, "{half:#x} = {single}");
            }
        }
        assert_eq!(f32_to_f16(65_520.0), 0x7c00);
        assert_eq!(f32_to_f16(1.0 + 1.0 / 2048.0), 0x3c00, "ties go to even");
    }

    /// A file with sizes, mel filters, two tokens and one tensor.
    fn sample() -> Vec<u8> {
        let parameters = HyperParameters {
            vocabulary: 51_864,
            audio_context: 1500,
            audio_state: 384,
            audio_head: 6,
            audio_layer: 4,
            text_context: 448,
            text_state: 384,
            text_head: 6,
            text_layer: 4,
            mels: 80,
            ftype: 1,
        };
        let mut bytes = Vec::new();
        write_head(&mut bytes, &parameters, &vec![0.0; 80 * 201]).unwrap();
        write_vocabulary(&mut bytes, &[b"a".to_vec(), Vec::new()]).unwrap();
        write_tensor(&mut bytes, "encoder.conv1.weight", &[2, 3], true, &float_bytes(&[0.5; 6], true))
            .unwrap();
        bytes
    }

    #[test]
    fn what_is_written_is_accepted() {
        let bytes = sample();
        let length = bytes.len() as u64;
        let header = walk(&mut io::Cursor::new(bytes), length).unwrap();
        assert_eq!(header.tensors, 1);
        #[cfg(feature = "whisper")]
        assert!(!header.parameters.is_multilingual());
    }

    #[test]
    fn a_cut_anywhere_is_noticed() {
        let bytes = sample();
        let boundary = bytes.len() - (12 + 8 + 20 + 12);
        for cut in (0..bytes.len()).step_by(97).chain(bytes.len() - 60..bytes.len()) {
            let result = walk(&mut io::Cursor::new(&bytes[..cut]), cut as u64);
            assert!(result.is_err() || cut == boundary, "cut at {cut}");
        }
    }

    proptest! {
        #[test]
        fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let mut file = sample();
            file.truncate(48);
            file.extend(&bytes);
            let length = file.len() as u64;
            prop_assert!(walk(&mut io::Cursor::new(file), length).is_err());
            let length = bytes.len() as u64;
            prop_assert!(walk(&mut io::Cursor::new(bytes), length).is_err());
        }
    }
}
