//! The commands, each as a process in an empty world: exit code, standard output, standard error.

mod audit;
mod bad_input;
mod completions;
mod config;
mod description;
mod doctor;
mod fix;
mod hearing;
mod jsonl;
mod keywords;
mod llm;
mod models;
mod optimize;
mod output;
mod secrets;
#[cfg(target_os = "linux")]
mod signals;
mod sources;
mod storage;
mod tags;
#[cfg(target_os = "linux")]
mod terminal;
mod titles;
mod video;
