//! What YouTube allows, as data (the YAML files beside this one) with a typed view.
