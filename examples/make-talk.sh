#!/usr/bin/env bash
# Makes the sample talk: talk.mp4, talk.en.srt and transcript.txt, from the text below and the
# drawings in slides/. Nobody needs to run it to use the sample.
#
# Needs ffmpeg with librsvg (Debian's has it), espeak-ng and the DejaVu fonts:
#   apt-get install ffmpeg espeak-ng fonts-dejavu
#
# Each sentence is spoken on its own and placed by counting samples, so the caption times are exact.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

for tool in ffmpeg espeak-ng awk; do
  command -v "$tool" >/dev/null || { echo "make-talk.sh: $tool is not installed" >&2; exit 7; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What is shown and said: slide | how many of its points are visible | sentence, " / " breaks the caption.
# An empty line is the pause between two parts.
script() {
  cat <<'TALK'
0-title|0|Does your recording sound like a bathroom?
0-title|0|Here is how to make your room / sound better for recording, in four steps.
1-echo|0|But why does a room echo at all?
1-echo|1|Sound travels about 340 meters / in one second.
1-echo|2|In a room four meters wide, it can cross / from wall to wall 85 times a second.
1-echo|3|Hard plaster, glass and bare floors / send it back almost unchanged.
1-echo|3|The microphone hears all those reflections / as one blurry tail, called reverb.

2-distance|0|Step one: bring the microphone closer.
2-distance|1|Every time you halve the distance, / your voice arrives six decibels louder.
2-distance|1|The reverb stays where it was, / so the balance tips in your favor.
2-distance|2|Start with the span of one spread hand, / about 20 centimeters.
2-distance|3|Speak slightly past the microphone, / so that your breath does not pop.

3-soft|0|Step two: add soft furnishings / where the sound bounces.
3-soft|1|Put a thick rug under the desk / and a full bookshelf behind you.
3-soft|2|Hang heavy curtains in deep folds, / ten centimeters in front of the wall.
3-soft|2|That gap of air helps the fabric / absorb lower tones.
3-soft|3|Even an open closet full of coats / is a fine absorber.

4-bass|0|Step three: tame the bass in the corners.
4-bass|0|Low notes build up most / where walls meet.
4-bass|1|An 85 hertz tone has a wave four meters / long, so thin foam cannot stop it.
4-bass|2|Stack thick bass traps in the corners, / 30 centimeters deep or more.
4-bass|3|Then switch on a high-pass filter / at 80 hertz to remove rumble.

5-clap|0|Step four: try the clap test.
5-clap|1|Sit where you record, clap once, / and listen to what comes back.
5-clap|2|If you hear a sharp, metallic flutter, / two bare walls still face each other.
5-clap|3|Cover one of them, clap again, / and compare both recordings.
6-summary|0|So remember: move closer, soften / the walls, fill the corners, and clap.
6-summary|1|The best upgrade for your microphone / is the room around it.
TALK
}

rate=48000
lead=28800      # samples of silence: before the first word, between sentences, between parts, at the end
between=16800
pause=50400
tail=57600

# Appends N samples of silence to the sound track.
silence() { head -c $(($1 * 2)) /dev/zero >>"$work/voice.raw"; }
# The length of the sound track, in samples.
position() { echo $(($(wc -c <"$work/voice.raw") / 2)); }
# Samples as an SRT time.
srt_time() {
  awk -v n="$1" -v r="$rate" 'BEGIN { ms = int(n * 1000 / r + 0.5)
    printf "%02d:%02d:%02d,%03d", ms / 3600000, ms / 60000 % 60, ms / 1000 % 60, ms % 1000 }'
}
# Samples as seconds.
seconds() { awk -v n="$1" -v r="$rate" 'BEGIN { printf "%.6f", n / r }'; }

# Speaks one sentence as raw 16-bit mono, without the silence espeak-ng puts around it.
# The filters take the edge off the synthetic voice; -20 LUFS is quiet on purpose (see README.md).
speak() {
  local edges='silenceremove=start_periods=1:start_threshold=-50dB'
  espeak-ng -v en-us -s 160 -p 40 -a 90 --stdout "$1" |
    ffmpeg -v error -f wav -i pipe:0 -af "$edges,areverse,$edges,areverse,aresample=$rate,\
highpass=f=70,equalizer=f=180:t=q:w=1:g=3,equalizer=f=3200:t=q:w=1.2:g=-3,lowpass=f=9000,\
acompressor=threshold=-22dB:ratio=2.5:attack=8:release=120,volume=4.5dB" -f s16le -ac 1 pipe:1
}

: >"$work/voice.raw"
: >"$work/talk.srt"
: >"$work/transcript.txt"
: >"$work/slides.ffconcat"
silence "$lead"
cue=0
shown='' shown_at=0
# Ends the picture that is shown, and notes how long it was.
show() {
  local now
  now=$(position)
  [ -n "$shown" ] && printf "file '%s.png'\nduration %s\n" "$shown" "$(seconds $((now - shown_at)))" \
    >>"$work/slides.ffconcat"
  if [ -n "$shown" ]; then shown_at=$now; fi
  shown=$1
}

last=between
rest=0          # the second half of a pause: the picture changes in the middle
while IFS='|' read -r slide points sentence; do
  if [ -z "$slide" ]; then
    rest=$(((pause - between) / 2))
    silence "$rest"
    printf '\n\n' >>"$work/transcript.txt"
    last=pause
    continue
  fi
  picture="$slide-$points"
  if [ ! -e "$work/$picture.png" ]; then
    awk -v points="$points" '!match($0, /class="step[0-9]"/) || substr($0, RSTART + 11, 1) <= points' \
      "slides/$slide.svg" >"$work/$picture.svg"
    ffmpeg -nostdin -v error -i "$work/$picture.svg" -frames:v 1 -pix_fmt rgb24 "$work/$picture.png"
  fi
  if [ "$picture" != "$shown" ]; then show "$picture"; fi
  silence "$rest"
  rest=0

  plain=${sentence// \/ / }
  start=$(position)
  speak "$plain" >>"$work/voice.raw" </dev/null
  end=$(position)
  silence "$between"

  cue=$((cue + 1))
  printf '%d\n%s --> %s\n%s\n\n' "$cue" "$(srt_time "$start")" "$(srt_time "$end")" \
    "${sentence// \/ /$'\n'}" >>"$work/talk.srt"
  if [ "$last" = sentence ]; then printf ' ' >>"$work/transcript.txt"; fi
  printf '%s' "$plain" >>"$work/transcript.txt"
  last=sentence
done < <(script)
printf '\n' >>"$work/transcript.txt"
silence $((tail - between))
show "$shown"
# The concat reader ignores the last duration unless the file is named once more.
printf "file '%s.png'\n" "$shown" >>"$work/slides.ffconcat"
length=$(seconds "$(position)")

# A thin bar along the bottom shows how far the talk has come, second by second.
# No edit list and the index in front, as YouTube asks; the first 1024 samples of silence are dropped
# because the AAC encoder puts as many in front.
ffmpeg -v error -y -f concat -i "$work/slides.ffconcat" -f s16le -ar $rate -ac 1 -i "$work/voice.raw" \
  -f lavfi -i "color=c=0xf2f5f9:s=1280x6:r=25" \
  -filter_complex "[0:v]fps=25,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p[slides];\
[slides][2:v]overlay=x='-W+W*floor(t)/$length':y=H-6:shortest=0,fade=in:d=0.4,fade=out:st=$(
    awk -v l="$length" 'BEGIN { printf "%.3f", l - 0.6 }'):d=0.5,format=yuv420p[v];\
[1:a]atrim=start_sample=1024,asetpts=N/SR/TB,pan=stereo|c0=c0|c1=c0[a]" \
  -map '[v]' -map '[a]' -t "$length" -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact \
  -c:v libx264 -profile:v high -preset medium -crf 24 -bf 2 -g 300 -threads 1 \
  -color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv \
  -c:a aac -b:a 64k -brand mp42 -movflags +faststart+negative_cts_offsets -use_editlist 0 "$work/talk.mp4"

mv "$work/talk.mp4" talk.mp4
mv "$work/talk.srt" talk.en.srt
mv "$work/transcript.txt" transcript.txt
echo "talk.mp4: $length s, $cue captions, $(wc -c <talk.mp4) bytes"
