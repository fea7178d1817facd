//! Turns a faster-whisper folder (CTranslate2: `model.bin`, `vocabulary.*`) into a whisper.cpp GGML file.
//!
//! Weights are read one tensor at a time, so memory stays at the size of the largest one. The same folder
//! always gives the same bytes. Layouts: `python/ctranslate2/specs/model_spec.py` (binary versions 4 to 6)
//! for the input, `models/convert-pt-to-ggml.py` of whisper.cpp for the output.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Seek, SeekFrom};
use std::path::Path;

use super::ggml;
use super::mel::mel_filters;
use super::vocabulary::read_vocabulary;
use crate::error::{Error, Result};

/// A weight inside `model.bin`: where its bytes are.
#[derive(Debug, Clone)]
struct Variable {
    shape: Vec<usize>,
    kind: Dtype,
    offset: u64,
    bytes: u64,
}

/// The number formats of CTranslate2 that can be turned into floats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dtype {
    F32,
    I8,
    I16,
    I32,
    F16,
    Bf16,
}

impl Dtype {
    fn from_id(id: u8) -> Option<Self> {
        Some(match id {
            0 => Self::F32,
            1 => Self::I8,
            2 => Self::I16,
            3 => Self::I32,
            4 => Self::F16,
            5 => Self::Bf16,
            _ => return None,
        })
    }

    fn size(self) -> u64 {
        match self {
            Self::I8 => 1,
            Self::I16 | Self::F16 | Self::Bf16 => 2,
            Self::F32 | Self::I32 => 4,
        }
    }
}

/// An opened `model.bin`.
struct Weights {
    file: BufReader<File>,
    variables: HashMap<String, Variable>,
}

fn broken(what: impl std::fmt::Display) -> Error {
    Error::tool(format!("this is not a Whisper model in CTranslate2 format: {what}"))
        .hint("give the folder that holds model.bin and vocabulary.txt (or vocabulary.json)")
}

fn u32_le(reader: &mut impl Read) -> Result<u32> {
    let mut bytes = [0; 4];
    reader.read_exact(&mut bytes).map_err(|error| broken("it ends early").caused_by(error))?;
    Ok(u32::from_le_bytes(bytes))
}

fn u8_le(reader: &mut impl Read) -> Result<u8> {
    let mut bytes = [0; 1];
    reader.read_exact(&mut bytes).map_err(|error| broken("it ends early").caused_by(error))?;
    Ok(bytes[0])
}

fn name(reader: &mut impl Read) -> Result<String> {
    let mut length = [0; 2];
    reader.read_exact(&mut length).map_err(|error| broken("it ends early").caused_by(error))?;
    let mut bytes = vec![0; usize::from(u16::from_le_bytes(length))];
    reader.read_exact(&mut bytes).map_err(|error| broken("it ends early").caused_by(error))?;
    if bytes.last() == Some(&0) {
        bytes.pop();
    }
    String::from_utf8(bytes).map_err(|error| broken("a name is not text").caused_by(error))
}

impl Weights {
    fn open(path: &Path) -> Result<Self> {
        let file = File::open(path).map_err(|error| Error::io("open", path, error))?;
        let length = file.metadata().map_err(|error| Error::io("read", path, error))?.len();
        let mut file = BufReader::new(file);
        let version = u32_le(&mut file)?;
        if !(4..=6).contains(&version) {
            return Err(broken(format!("binary version {version}, known are 4 to 6")));
        }
        let spec = name(&mut file)?;
        if spec != "WhisperSpec" {
            return Err(broken(format!("it holds a {spec:?}")));
        }
        let _revision = u32_le(&mut file)?;
        let count = u32_le(&mut file)?;
        if count > 20_000 {
            return Err(broken("it names too many weights"));
        }
        let mut variables = HashMap::new();
        for _ in 0..count {
            let (name, variable) = read_entry(&mut file, length)?;
            let skip = i64::try_from(variable.bytes).map_err(|error| broken("too large").caused_by(error))?;
            file.seek_relative(skip).map_err(|error| Error::io("read", path, error))?;
            variables.insert(name, variable);
        }
        Ok(Self { file, variables })
    }

    fn variable(&self, name: &str) -> Result<Variable> {
        self.variables.get(name).cloned().ok_or_else(|| broken(format!("{name} is missing")))
    }

    /// All values of `name` as floats; quantised weights are scaled back row by row.
    fn floats(&mut self, name: &str) -> Result<(Vec<usize>, Vec<f32>)> {
        let variable = self.variable(name)?;
        let mut values = self.raw_floats(&variable)?;
        if matches!(variable.kind, Dtype::I8 | Dtype::I16) {
            let scale = self.variable(&format!("{name}_scale"))?;
            let scales = self.raw_floats(&scale)?;
            let rows = variable.shape.first().copied().unwrap_or(1).max(1);
            let row = (values.len() / rows).max(1);
            if scales.len() != rows && scales.len() != 1 {
                return Err(broken(format!("{name} and its scale do not match")));
            }
            for (index, value) in values.iter_mut().enumerate() {
                let scale = scales[if scales.len() == 1 { 0 } else { index / row }];
                *value = if scale == 0.0 { 0.0 } else { *value / scale };
            }
        }
        Ok((variable.shape, values))
    }

    fn raw_floats(&mut self, variable: &Variable) -> Result<Vec<f32>> {
        Ok(to_floats(variable.kind, &self.bytes(variable)?))
    }

    fn bytes(&mut self, variable: &Variable) -> Result<Vec<u8>> {
        let read = |error| broken("it cannot be read").caused_by(error);
        self.file.seek(SeekFrom::Start(variable.offset)).map_err(read)?;
        let length = usize::try_from(variable.bytes).map_err(|error| broken("too large").caused_by(error))?;
        let mut bytes = vec![0; length];
        self.file.read_exact(&mut bytes).map_err(read)?;
        Ok(bytes)
    }
}

fn read_entry(file: &mut BufReader<File>, length: u64) -> Result<(String, Variable)> {
    let name = name(file)?;
    let rank = u8_le(file)?;
    if rank > 4 {
        return Err(broken(format!("{name} has {rank} dimensions")));
    }
    let mut shape = Vec::with_capacity(usize::from(rank));
    let mut elements: u64 = 1;
    for _ in 0..rank {
        let size = u32_le(file)?;
        elements = elements.saturating_mul(u64::from(size));
        shape.push(size as usize);
    }
    let id = u8_le(file)?;
    let kind = Dtype::from_id(id).ok_or_else(|| broken(format!("{name} has number format {id}")))?;
    let bytes = u64::from(u32_le(file)?);
    let offset = file.stream_position().map_err(|error| broken("it cannot be read").caused_by(error))?;
    if elements.saturating_mul(kind.size()) != bytes || offset.saturating_add(bytes) > length {
        return Err(broken(format!("{name} is cut off or has the wrong size")));
    }
    Ok((name, Variable { shape, kind, offset, bytes }))
}

fn to_floats(kind: Dtype, bytes: &[u8]) -> Vec<f32> {
    let pairs = || bytes.chunks_exact(2).map(|b| [b[0], b[1]]);
    let quads = || bytes.chunks_exact(4).map(|b| [b[0], b[1], b[2], b[3]]);
    match kind {
        Dtype::F32 => quads().map(f32::from_le_bytes).collect(),
        Dtype::I32 => quads().map(|b| i32::from_le_bytes(b) as f32).collect(),
        Dtype::I8 => bytes.iter().map(|b| f32::from(*b as i8)).collect(),
        Dtype::I16 => pairs().map(|b| f32::from(i16::from_le_bytes(b))).collect(),
        Dtype::F16 => pairs().map(|b| ggml::f16_to_f32(u16::from_le_bytes(b))).collect(),
        Dtype::Bf16 => pairs().map(|b| f32::from_bits(u32::from(u16::from_le_bytes(b)) << 16)).collect(),
    }
}

/// How a tensor is stored in the GGML file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Two or three dimensions, 16-bit floats.
    Weight,
    /// 32-bit floats in the shape they have.
    Exact,
    /// 32-bit floats, shape `[n, 1]`: the biases of the two convolutions.
    Column,
}

/// One tensor to write: its GGML name, where it comes from, and which third or half of a fused weight it is.
struct Plan {
    target: String,
    source: String,
    part: (usize, usize),
    form: Form,
}

fn plan(encoder_layers: usize, decoder_layers: usize) -> Vec<Plan> {
    let mut plans = Vec::new();
    let mut add = |target: String, source: String, part: (usize, usize), form: Form| {
        plans.push(Plan { target, source, part, form });
    };
    let whole = (0, 1);
    for side in ["encoder", "decoder"] {
        let encodings = format!("{side}/position_encodings/encodings");
        add(format!("{side}.positional_embedding"), encodings, whole, Form::Exact);
    }
    for n in [1, 2] {
        let weight = format!("encoder/conv{n}/weight");
        add(format!("encoder.conv{n}.weight"), weight, whole, Form::Weight);
        add(format!("encoder.conv{n}.bias"), format!("encoder/conv{n}/bias"), whole, Form::Column);
    }
    let embeddings = "decoder/embeddings/weight".to_string();
    add("decoder.token_embedding.weight".into(), embeddings, whole, Form::Weight);
    for (target, side) in [("encoder.ln_post", "encoder"), ("decoder.ln", "decoder")] {
        add(format!("{target}.weight"), format!("{side}/layer_norm/gamma"), whole, Form::Exact);
        add(format!("{target}.bias"), format!("{side}/layer_norm/beta"), whole, Form::Exact);
    }
    for (side, layers) in [("encoder", encoder_layers), ("decoder", decoder_layers)] {
        for layer in 0..layers {
            plan_layer(side, layer, &mut add);
        }
    }
    plans
}

fn plan_layer(side: &str, layer: usize, add: &mut impl FnMut(String, String, (usize, usize), Form)) {
    let to = format!("{side}.blocks.{layer}");
    let from = format!("{side}/layer_{layer}");
    let whole = (0, 1);
    // (name in GGML, name in CTranslate2, part of a fused weight, has a bias)
    let mut linears = vec![
        ("attn.query", "self_attention/linear_0", (0, 3), true),
        ("attn.key", "self_attention/linear_0", (1, 3), false),
        ("attn.value", "self_attention/linear_0", (2, 3), true),
        ("attn.out", "self_attention/linear_1", whole, true),
        ("mlp.0", "ffn/linear_0", whole, true),
        ("mlp.2", "ffn/linear_1", whole, true),
    ];
    let mut norms = vec![("attn_ln", "self_attention/layer_norm"), ("mlp_ln", "ffn/layer_norm")];
    if side == "decoder" {
        linears.extend([
            ("cross_attn.query", "attention/linear_0", whole, true),
            ("cross_attn.key", "attention/linear_1", (0, 2), false),
            ("cross_attn.value", "attention/linear_1", (1, 2), true),
            ("cross_attn.out", "attention/linear_2", whole, true),
        ]);
        norms.push(("cross_attn_ln", "attention/layer_norm"));
    }
    for (target, source, part, bias) in linears {
        add(format!("{to}.{target}.weight"), format!("{from}/{source}/weight"), part, Form::Weight);
        if bias {
            add(format!("{to}.{target}.bias"), format!("{from}/{source}/bias"), part, Form::Exact);
        }
    }
    for (target, source) in norms {
        add(format!("{to}.{target}.weight"), format!("{from}/{source}/gamma"), whole, Form::Exact);
        add(format!("{to}.{target}.bias"), format!("{from}/{source}/beta"), whole, Form::Exact);
    }
}

fn layers(weights: &Weights, side: &str) -> usize {
    (0..)
        .take_while(|n| weights.variables.contains_key(&format!("{side}/layer_{n}/ffn/layer_norm/gamma")))
        .count()
}

fn hyper_parameters(weights: &mut Weights) -> Result<ggml::HyperParameters> {
    let dimension = |weights: &Weights, name: &str, axis: usize| -> Result<u32> {
        let shape = weights.variable(name)?.shape;
        let size =
            shape.get(axis).copied().ok_or_else(|| broken(format!("{name} has too few dimensions")))?;
        u32::try_from(size).map_err(|error| broken(name).caused_by(error))
    };
    let audio_state = dimension(weights, "encoder/position_encodings/encodings", 1)?;
    let text_state = dimension(weights, "decoder/position_encodings/encodings", 1)?;
    let mut heads = |name: &str, state: u32| -> Result<u32> {
        // Every Whisper has heads of 64 values; the number is stored since revision 3.
        match weights.variables.get(name).cloned() {
            Some(variable) => Ok(weights.raw_floats(&variable)?.first().map_or(state / 64, |n| *n as u32)),
            None => Ok(state / 64),
        }
    };
    let audio_head = heads("encoder/num_heads", audio_state)?;
    let text_head = heads("decoder/num_heads", text_state)?;
    Ok(ggml::HyperParameters {
        vocabulary: dimension(weights, "decoder/embeddings/weight", 0)?,
        audio_context: dimension(weights, "encoder/position_encodings/encodings", 0)?,
        audio_state,
        audio_head,
        audio_layer: layers(weights, "encoder") as u32,
        text_context: dimension(weights, "decoder/position_encodings/encodings", 0)?,
        text_state,
        text_head,
        text_layer: layers(weights, "decoder") as u32,
        mels: dimension(weights, "encoder/conv1/weight", 1)?,
        ftype: 1,
    })
}

/// Converts the faster-whisper folder `folder` and writes a GGML file with 16-bit weights to `out`.
///
/// The file is written whole or not at all.
///
/// # Errors
/// [`crate::error::Kind::Tool`] when the folder holds no Whisper model, not-found and storage errors.
pub fn convert(folder: &Path, out: &Path) -> Result<()> {
    let mut weights = Weights::open(&folder.join("model.bin"))?;
    let parameters = hyper_parameters(&mut weights)?;
    parameters.check().map_err(broken)?;
    let vocabulary = read_vocabulary(folder)?;
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let temporary =
        tempfile::NamedTempFile::new_in(parent).map_err(|error| Error::io("write in", parent, error))?;
    let written = |error| Error::io("write", out, error);
    let mut sink = BufWriter::with_capacity(1 << 20, temporary);
    ggml::write_head(&mut sink, &parameters, &mel_filters(parameters.mels as usize)).map_err(written)?;
    ggml::write_vocabulary(&mut sink, &vocabulary).map_err(written)?;
    for plan in plan(parameters.audio_layer as usize, parameters.text_layer as usize) {
        let half = plan.form == Form::Weight;
        let source = weights.variable(&plan.source)?;
        let (shape, bytes) = if half && source.kind == Dtype::F16 {
            // The common case: the bytes are what is wanted.
            slice((source.shape.clone(), weights.bytes(&source)?), &plan)?
        } else {
            let (shape, values) = slice(weights.floats(&plan.source)?, &plan)?;
            (shape, ggml::float_bytes(&values, half))
        };
        ggml::write_tensor(&mut sink, &plan.target, &shape, half, &bytes).map_err(written)?;
    }
    let temporary = sink.into_inner().map_err(|error| written(error.into_error()))?;
    temporary.as_file().sync_all().map_err(written)?;
    ggml::publish(temporary, out)
}

/// Takes the asked part of a fused weight and gives it the shape the GGML file wants.
fn slice<T: Clone>(whole: (Vec<usize>, Vec<T>), plan: &Plan) -> Result<(Vec<usize>, Vec<T>)> {
    let (mut shape, mut values) = whole;
    let (index, of) = plan.part;
    let rows = *shape.first().ok_or_else(|| broken(format!("{} has no dimensions", plan.source)))?;
    if rows % of != 0 {
        return Err(broken(format!("{} cannot be split in {of}", plan.source)));
    }
    if of > 1 {
        let each = values.len() / of;
        values = values[index * each..(index + 1) * each].to_vec();
        shape[0] = rows / of;
    }
    if plan.form == Form::Column {
        shape.push(1);
    }
    Ok((shape, values))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes a tiny `model.bin` holding `entries` of (name, shape, dtype id, bytes).
    fn model_bin(entries: &[(&str, &[u32], u8, Vec<u8>)]) -> Vec<u8> {
        let text = |s: &str| {
            let mut bytes = ((s.len() + 1) as u16).to_le_bytes().to_vec();
            bytes.extend(s.as_bytes());
            bytes.push(0);
            bytes
        };
        let mut out = 6u32.to_le_bytes().to_vec();
        out.extend(text("WhisperSpec"));
        out.extend(3u32.to_le_bytes());
        out.extend((entries.len() as u32).to_le_bytes());
        for (name, shape, dtype, bytes) in entries {
            out.extend(text(name));
            out.push(shape.len() as u8);
            shape.iter().for_each(|size| out.extend(size.to_le_bytes()));
            out.push(*dtype);
            out.extend((bytes.len() as u32).to_le_bytes());
            out.extend(bytes);
        }
        out.extend(0u32.to_le_bytes());
        out
    }

    #[test]
    fn reads_floats_of_every_format() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("model.bin");
        let bytes = model_bin(&[
            ("single", &[2], 0, [1.5f32, -2.0].iter().flat_map(|f| f.to_le_bytes()).collect()),
            ("half", &[2], 4, vec![0x00, 0x3c, 0x00, 0xc0]),
            ("brain", &[1], 5, vec![0x80, 0x3f]),
            ("small", &[2, 2], 1, vec![10, 246, 20, 0]),
            ("small_scale", &[2], 0, [2.0f32, 4.0].iter().flat_map(|f| f.to_le_bytes()).collect()),
        ]);
        std::fs::write(&path, &bytes).unwrap();
        let mut weights = Weights::open(&path).unwrap();
        assert_eq!(weights.floats("single").unwrap().1, [1.5, -2.0]);
        assert_eq!(weights.floats("half").unwrap().1, [1.0, -2.0]);
        assert_eq!(weights.floats("brain").unwrap().1, [1.0]);
        assert_eq!(weights.floats("small").unwrap(), (vec![2, 2], vec![5.0, -5.0, 5.0, 0.0]));
    }

    #[test]
    fn damaged_files_are_errors() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("model.bin");
        let good = model_bin(&[("single", &[2], 0, vec![0; 8])]);
        for cut in [0, 3, 10, 20, good.len() - 6] {
            std::fs::write(&path, &good[..cut]).unwrap();
            assert_eq!(Weights::open(&path).err().unwrap().kind(), crate::error::Kind::Tool, "cut at {cut}");
        }
        std::fs::write(&path, model_bin(&[("single", &[3], 0, vec![0; 8])])).unwrap();
        assert!(Weights::open(&path).is_err());
    }

    #[test]
    fn splits_fused_weights() {
        let plan = Plan { target: String::new(), source: String::new(), part: (1, 3), form: Form::Weight };
        let (shape, values) = slice((vec![3, 2], vec![0.0, 1.0, 2.0, 3.0, 4.0, 5.0]), &plan).unwrap();
        assert_eq!((shape, values), (vec![1, 2], vec![2.0, 3.0]));
        assert!(slice((vec![4], vec![0.0; 4]), &plan).is_err());
    }
}
