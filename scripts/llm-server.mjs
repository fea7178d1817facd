// A local server that speaks OpenAI's chat completions, with a small real model. Started by scripts/test-llm.sh.
//
// Usage: node llm-server.mjs MODEL.gguf PORT-FILE   (run where node-llama-cpp is installed)
// Writes the port it listens on into PORT-FILE. One question at a time; the others wait. Tools are not offered to the
// model: one of this size cannot call any.
import {createServer} from "node:http";
import {createRequire} from "node:module";
import {renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

const [modelPath, portFile] = process.argv.slice(2);
const require = createRequire(join(process.cwd(), "package.json"));
const {getLlama, LlamaChatSession} = await import(pathToFileURL(require.resolve("node-llama-cpp")).href);
const llama = await getLlama({gpu: false, build: "never", logLevel: "error"});
const model = await llama.loadModel({modelPath});
const context = await model.createContext({contextSize: 8192, threads: 1});
const NAME = "smollm2-135m";
let turn = Promise.resolve();

const read = async (request) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    return JSON.parse(text);
};

const plain = (content) =>
    Array.isArray(content) ? content.map((part) => part.text ?? "").join("") : content ?? "";

const history = (messages) => messages.flatMap((message) => {
    const text = plain(message.content);
    if (message.role === "assistant") return [{type: "model", response: [text]}];
    return [{type: message.role === "system" ? "system" : "user", text}];
});

async function answer(body, say, signal) {
    const messages = body.messages;
    const question = plain(messages.at(-1).content);
    const sequence = context.getSequence();
    try {
        const session = new LlamaChatSession({contextSequence: sequence, systemPrompt: ""});
        session.setChatHistory(history(messages.slice(0, -1)));
        const schema = body.response_format?.json_schema?.schema;
        const grammar = schema ? await llama.createGrammarForJsonSchema(schema) : undefined;
        let tokens = 0;
        const done = await session.promptWithMeta(question, {
            grammar,
            signal,
            stopOnAbortSignal: true,
            maxTokens: Math.min(body.max_tokens ?? body.max_completion_tokens ?? 512, 512),
            temperature: body.temperature ?? 0,
            seed: body.seed ?? 1,
            repeatPenalty: grammar ? {penalty: 1.1} : undefined,
            onResponseChunk: (chunk) => {
                tokens += chunk.tokens.length;
                if (chunk.text) say(chunk.text);
            },
        });
        const sent = model.tokenize(messages.map((message) => plain(message.content)).join("\n")).length;
        return {
            stop: done.stopReason === "maxTokens" ? "length" : "stop",
            usage: {prompt_tokens: sent, completion_tokens: tokens, total_tokens: sent + tokens},
        };
    } finally {
        sequence.dispose();
    }
}

async function complete(request, response) {
    const body = await read(request);
    const base = {id: "chatcmpl-1", created: Math.floor(Date.now() / 1000), model: NAME};
    const abort = new AbortController();
    response.on("close", () => abort.abort());
    if (!body.stream) {
        let text = "";
        const {stop, usage} = await answer(body, (piece) => { text += piece; }, abort.signal);
        const message = {role: "assistant", content: text};
        response.writeHead(200, {"content-type": "application/json"});
        response.end(JSON.stringify({
            ...base, object: "chat.completion", choices: [{index: 0, message, finish_reason: stop}], usage,
        }));
        return;
    }
    response.writeHead(200, {"content-type": "text/event-stream"});
    const send = (choices, more = {}) =>
        response.write(`data: ${JSON.stringify({...base, object: "chat.completion.chunk", choices, ...more})}\n\n`);
    const {stop, usage} = await answer(
        body, (content) => send([{index: 0, delta: {content}, finish_reason: null}]), abort.signal,
    );
    send([{index: 0, delta: {}, finish_reason: stop}]);
    send([], {usage});
    response.end("data: [DONE]\n\n");
}

const server = createServer((request, response) => {
    if (request.method === "GET" && request.url === "/v1/models") {
        response.writeHead(200, {"content-type": "application/json"});
        response.end(JSON.stringify({object: "list", data: [{id: NAME, object: "model"}]}));
    } else if (request.method === "POST" && request.url === "/v1/chat/completions") {
        turn = turn.then(() => complete(request, response)).catch((error) => {
            console.error(error);
            if (!response.headersSent) response.writeHead(500, {"content-type": "application/json"});
            response.end(JSON.stringify({error: {message: String(error)}}));
        });
    } else {
        response.writeHead(404, {"content-type": "application/json"});
        response.end(JSON.stringify({error: {message: "no such address"}}));
    }
});
server.listen(0, "127.0.0.1", () => {
    writeFileSync(`${portFile}.part`, String(server.address().port));
    renameSync(`${portFile}.part`, portFile);
});
