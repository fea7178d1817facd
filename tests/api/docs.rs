//! The description of the API and the page that shows it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::app::App;

/// Every `$ref` of a document.
fn references<'a>(value: &'a Value, into: &mut Vec<&'a str>) {
    match value {
        Value::Object(map) => {
            into.extend(map.get("$ref").and_then(Value::as_str));
            map.values().for_each(|child| references(child, into));
        }
        Value::Array(items) => items.iter().for_each(|child| references(child, into)),
        _ => {}
    }
}

#[test]
fn the_document_is_valid_and_every_reference_resolves() {
    let document: Value = serde_json::from_str(&ytseo::server::openapi()).expect("JSON");
    assert!(document["openapi"].as_str().expect("a version").starts_with("3.1"));
    assert_eq!(document["info"]["version"], env!("CARGO_PKG_VERSION"));
    let mut found = Vec::new();
    references(&document, &mut found);
    assert!(!found.is_empty());
    for reference in found {
        let pointer = reference.strip_prefix('#').expect("inside the document");
        assert!(document.pointer(pointer).is_some(), "{reference} leads nowhere");
    }
    let mut ids = BTreeSet::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for (method, operation) in item.as_object().expect("operations") {
            let id = operation["operationId"].as_str().unwrap_or_else(|| panic!("{method} {path} has no id"));
            assert!(ids.insert(id.to_string()), "{id} is there twice");
            assert!(operation["summary"].is_string() || operation["description"].is_string(), "{path}");
            let responses = operation["responses"].as_object().expect("responses");
            assert!(responses.contains_key("200"), "{path}");
            for (status, response) in responses {
                let schema = &response["content"]["application/json"]["schema"];
                assert!(schema.is_object(), "{method} {path} {status} says no type");
            }
        }
    }
    let paths: Vec<&String> = document["paths"].as_object().expect("paths").keys().collect();
    assert_eq!(paths.len(), 8, "{paths:?}");
}

/// A schema, or those that it is made of.
fn parts<'a>(schema: &'a Value, document: &'a Value) -> Vec<&'a Value> {
    let schema = match schema["$ref"].as_str() {
        Some(name) => document.pointer(name.trim_start_matches('#')).expect("resolves"),
        None => schema,
    };
    match schema["allOf"].as_array() {
        Some(all) => all.iter().flat_map(|part| parts(part, document)).collect(),
        None => vec![schema],
    }
}

#[tokio::test]
async fn what_is_described_is_served_as_described() {
    let app = App::start().await;
    let document: Value = serde_json::from_str(&ytseo::server::openapi()).expect("JSON");
    let served = app.get("/api/openapi.json").await.json();
    assert_eq!(served, document);
    let draft = r#"{"title": "Season a cast iron pan", "text": "A cast iron pan needs oil and heat."}"#;
    for (path, item) in document["paths"].as_object().expect("paths") {
        let Some(operation) = item.get("post") else { continue };
        let answer = app.post(path, draft).await;
        assert_eq!(answer.status, 200, "{path}");
        let name = operation["responses"]["200"]["content"]["application/json"]["schema"]["$ref"]
            .as_str()
            .expect("a named type");
        let schema = document.pointer(name.trim_start_matches('#')).expect("resolves");
        let answer = answer.json();
        let object = answer.as_object().expect("an object");
        let parts = parts(schema, &document);
        for key in parts.iter().flat_map(|part| part["required"].as_array().into_iter().flatten()) {
            let key = key.as_str().expect("a name");
            assert!(object.contains_key(key), "{path} has no {key}");
        }
        for key in object.keys() {
            let described = parts.iter().any(|part| part["properties"].get(key).is_some());
            assert!(described, "{path}: {key} is not described");
        }
    }
}

#[tokio::test]
async fn the_page_needs_nothing_from_outside() {
    let app = App::start().await;
    let home = app.get("/").await;
    assert_eq!(home.status, 200, "redirected to the page");
    let page = app.get("/docs/").await;
    assert_eq!(page.status, 200);
    assert!(page.header("content-type").starts_with("text/html"));
    let mut loaded = 0;
    for attribute in ["src=\"", "href=\""] {
        for rest in page.text.split(attribute).skip(1) {
            let target = rest.split('"').next().unwrap_or_default();
            assert!(!target.contains("//"), "loads from outside: {target}");
            let path = format!("/docs/{}", target.trim_start_matches("./"));
            assert_eq!(app.get(&path).await.status, 200, "{path}");
            loaded += 1;
        }
    }
    assert!(loaded >= 3, "scripts and styles: {}", page.text);
    let start = app.get("/docs/swagger-initializer.js").await.text;
    assert!(start.contains("/api/openapi.json"), "{start}");
    assert!(!start.contains("http://") && !start.contains("https://"), "{start}");
}
