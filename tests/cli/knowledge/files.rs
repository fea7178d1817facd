//! PDF, DOCX and web pages, written here as small as they can be.

use std::io::Write;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{citations, json};
use crate::support::Sandbox;

/// A PDF with these drawings as its pages, in Helvetica.
pub fn pdf(pages: &[&str]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_string(),
        format!(
            "<< /Type /Pages /Count {} /Kids [{}] >>",
            pages.len(),
            (0..pages.len()).map(|page| format!("{} 0 R ", 5 + page * 2)).collect::<String>()
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_string(),
        "<< /Title (Lighting for one) >>".to_string(),
    ];
    for (index, drawing) in pages.iter().enumerate() {
        let content = 6 + index * 2;
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents {content} 0 R \
             /Resources << /Font << /F1 3 0 R >> >> >>"
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{drawing}\nendstream", drawing.len()));
    }
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut offsets = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        offsets.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", index + 1).as_bytes());
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).as_bytes());
    for offset in offsets {
        bytes.extend(format!("{offset:010} 00000 n \n").as_bytes());
    }
    let size = objects.len() + 1;
    bytes.extend(
        format!("trailer\n<< /Size {size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{table}\n%%EOF\n")
            .as_bytes(),
    );
    bytes
}

/// A DOCX with this body.
pub fn docx(body: &str) -> Vec<u8> {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("word/document.xml", SimpleFileOptions::default()).expect("started");
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    );
    archive.write_all(document.as_bytes()).expect("written");
    archive.finish().expect("finished").into_inner()
}

#[test]
fn a_pdf_is_cited_by_its_page() {
    let sandbox = Sandbox::new();
    // Lines by Td, words by TJ with wide gaps, a parted word, and a second page in pieces.
    let first = "BT /F1 12 Tf 20 250 Td (The key light is placed beside the cam-) Tj 0 -14 Td (era at eye level.) Tj ET";
    let second = "BT /F1 12 Tf 1 0 0 1 20 250 Tm [(Fill) -400 (light) -400 (opens) -400 (shadows.)] TJ \
                  1 0 0 1 20 100 Tm (A new paragraph: caf\\351.) Tj ET";
    sandbox.write("light.pdf", pdf(&[first, second]));
    json(&sandbox, &["add", "light.pdf"]);
    let found = json(&sandbox, &["search", "camera"]);
    assert_eq!(citations(&found), ["light.pdf, page 1"]);
    assert_eq!(found["passages"][0]["text"], "The key light is placed beside the camera at eye level.");
    assert_eq!(found["passages"][0]["title"], "Lighting for one");
    let found = json(&sandbox, &["search", "cafe"]);
    assert_eq!(citations(&found), ["light.pdf, page 2"]);
    assert_eq!(found["passages"][0]["text"], "Fill light opens shadows.\nA new paragraph: café.");
}

#[test]
fn a_docx_is_cited_by_its_heading() {
    let sandbox = Sandbox::new();
    let body = "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Studio plan</w:t></w:r></w:p>\
        <w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Sound</w:t></w:r></w:p>\
        <w:p><w:r><w:t xml:space=\"preserve\">Curtains &amp; </w:t></w:r><w:r><w:t>carpets take the echo.</w:t></w:r></w:p>";
    sandbox.write("plan.docx", docx(body));
    json(&sandbox, &["add", "plan.docx"]);
    let found = json(&sandbox, &["search", "carpet"]);
    assert_eq!(citations(&found), ["plan.docx, Sound"]);
    assert_eq!(found["passages"][0]["text"], "Curtains & carpets take the echo.");
    assert_eq!(found["passages"][0]["title"], "Studio plan");
}

#[test]
fn a_page_gives_its_text_and_nothing_else() {
    let sandbox = Sandbox::new();
    let html = "<!doctype html><html lang=\"en-GB\"><head><title>Echo &amp; you</title><style>p{color:red}</style>\
        <script>alert('tracking')</script></head><body><h2>Small rooms</h2><p>Books <b>break</b> the echo of a \
        <a href=\"https://x.example\">bare wall</a>.</p><ul><li>First shelf</li></ul></body></html>";
    sandbox.write("echo.html", html);
    json(&sandbox, &["add", "echo.html"]);
    let found = json(&sandbox, &["search", "bare walls"]);
    assert_eq!(citations(&found), ["echo.html, Small rooms"]);
    let passage = &found["passages"][0];
    assert_eq!((&passage["title"], &passage["kind"]), (&"Echo & you".into(), &"page".into()));
    let text = passage["text"].as_str().expect("a text");
    assert!(text.contains("Books break the echo of a bare wall."), "{text}");
    assert!(!text.contains("tracking") && !text.contains("color"), "{text}");
    assert_eq!(json(&sandbox, &["list"])["sources"][0]["language"], "en-GB");
}

#[test]
fn proposals_and_transcripts_as_json() {
    let sandbox = Sandbox::new();
    let proposal = "ytseo: 1\ntitle: Ten quiet microphones\nother_titles: [Silence]\ndescription: |\n  We compare them.\n\n  All are cheap.\ntags: [microphone]\n";
    sandbox.write("proposal.yaml", proposal);
    let transcript = "{\"language\":\"en\",\"segments\":[{\"start\":61.5,\"end\":64,\"text\":\" The noise floor matters.\"}]}";
    sandbox.write("heard.json", transcript);
    json(&sandbox, &["add", "proposal.yaml", "heard.json"]);
    assert_eq!(citations(&json(&sandbox, &["search", "noise floor"])), ["heard.json, 1:01"]);
    let found = json(&sandbox, &["search", "cheap"]);
    assert_eq!(citations(&found), ["proposal.yaml, Description"]);
    assert_eq!(found["passages"][0]["title"], "Ten quiet microphones");
}
