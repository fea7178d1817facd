use crate::clips::*;
use crate::recognition::*;
use std::time::Instant;
use ytseo::ports::speech::*;
fn cpu() -> f64 {
    let mut u = std::mem::MaybeUninit::<libc::rusage>::zeroed();
    unsafe {
        libc::getrusage(libc::RUSAGE_SELF, u.as_mut_ptr());
        let u = u.assume_init();
        u.ru_utime.tv_sec as f64
            + u.ru_utime.tv_usec as f64 / 1e6
            + u.ru_stime.tv_sec as f64
            + u.ru_stime.tv_usec as f64 / 1e6
    }
}
fn rss() -> i64 {
    let mut u = std::mem::MaybeUninit::<libc::rusage>::zeroed();
    unsafe {
        libc::getrusage(libc::RUSAGE_SELF, u.as_mut_ptr());
        u.assume_init().ru_maxrss
    }
}
#[test]
fn bench() {
    let mode = std::env::var("MODE").unwrap_or_default();
    let clips = librivox().unwrap();
    let reps: usize = std::env::var("REPS").ok().and_then(|r| r.parse().ok()).unwrap_or(3);
    let (one, reference) = joined(&clips, 0.5);
    let mut samples = Vec::new();
    let mut text_ref = String::new();
    for _ in 0..reps {
        samples.extend(&one);
        text_ref += &reference;
        text_ref += " ";
    }
    let c0 = cpu();
    let t = Instant::now();
    match mode.as_str() {
        "vad" => {
            let mut w = Windows::new();
            let mut out = vec![];
            for c in samples.chunks(1600) {
                w.push(c, &mut out);
            }
            w.finish(&mut out);
            for w in &out {
                eprintln!("{} {} {:?}", w.start_ms, w.duration_ms(), w.speech.len());
            }
        }
        "id" => {
            let e = engine().unwrap();
            eprintln!("{}", e.id());
        }
        "open" => {
            let _e = engine().unwrap();
        }
        "bare" | "bareflash" | "baredtw" => {
            whisper_rs::install_logging_hooks();
            let mut p = whisper_rs::WhisperContextParameters::default();
            if mode == "bareflash" {
                p.flash_attn(true);
            }
            if mode == "baredtw" {
                p.dtw_parameters(whisper_rs::DtwParameters {
                    mode: whisper_rs::DtwMode::ModelPreset {
                        model_preset: whisper_rs::DtwModelPreset::TinyEn,
                    },
                    ..Default::default()
                });
            }
            let ctx = whisper_rs::WhisperContext::new_with_params(model().unwrap(), p).unwrap();
            let mut st = ctx.create_state().unwrap();
            let mut f = whisper_rs::FullParams::new(whisper_rs::SamplingStrategy::Greedy { best_of: 1 });
            f.set_n_threads(1);
            f.set_language(Some("en"));
            f.set_print_progress(false);
            unsafe extern "C" fn count(
                _: *mut whisper_rs::WhisperSysContext,
                _: *mut whisper_rs::WhisperSysState,
                d: *mut std::ffi::c_void,
            ) -> bool {
                unsafe {
                    *(d as *mut u32) += 1;
                }
                true
            }
            let mut n = 0u32;
            unsafe {
                f.set_start_encoder_callback(Some(count));
                f.set_start_encoder_callback_user_data(&mut n as *mut u32 as *mut _);
            }
            st.full(f, &samples).unwrap();
            let text: String = st.as_iter().map(|s| s.to_str_lossy().unwrap().into_owned()).collect();
            eprintln!("passes {n} WER {}", crate::measures::word_error_rate(&text_ref, &text));
        }
        _ => {
            let mut e = engine().unwrap();
            let h = hear_samples(&mut e, &samples).unwrap();
            eprintln!("passes {} WER {}", e.passes(), crate::measures::word_error_rate(&text_ref, &text(&h)));
        }
    }
    eprintln!(
        "{mode} {:.1}s audio: cpu {:.2} wall {:.2} maxrss {} kB",
        samples.len() as f64 / 16000.,
        cpu() - c0,
        t.elapsed().as_secs_f64(),
        rss()
    );
}
