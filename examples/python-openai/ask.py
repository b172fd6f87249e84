"""Asks VanMieu through OpenAI's official client: whole, streamed, and with a wrong key."""

import os
import sys

import openai

QUESTION = "Người đi xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?"
FACT = "4.000.000"


def expect(holds: bool, what: str) -> None:
    if not holds:
        sys.exit(f"not as expected: {what}")


def client(key: str) -> openai.OpenAI:
    url = os.environ["VANMIEU_URL"]
    return openai.OpenAI(base_url=f"{url}/v1", api_key=key, timeout=60)


def ask(vanmieu: openai.OpenAI) -> None:
    answer = vanmieu.chat.completions.create(
        model="vanmieu-auto", messages=[{"role": "user", "content": QUESTION}]
    )
    message = answer.choices[0].message
    print(message.content)
    expect(FACT in message.content, f"{FACT} in the answer")

    report = answer.model_extra["vanmieu"]
    print("verdict:", report["verdict"], " record:", report["record_id"])
    expect(report["verdict"] == "answered", "verdict answered")
    expect(report["route"]["domains"][0]["id"] == "law", "the question is for law")

    citation = message.annotations[0].url_citation
    cited = message.content[citation.start_index : citation.end_index]
    print("cited:", citation.title)
    expect(FACT in cited, "the citation spans the fact")
    expect(answer.usage.completion_tokens > 0, "usage counts syllables")


def stream(vanmieu: openai.OpenAI) -> None:
    text, report = "", None
    chunks = vanmieu.chat.completions.create(
        model="vanmieu/law", messages=[{"role": "user", "content": QUESTION}], stream=True
    )
    for chunk in chunks:
        if chunk.choices:
            text += chunk.choices[0].delta.content or ""
        extra = (chunk.model_extra or {}).get("vanmieu") or {}
        report = extra if "verdict" in extra else report
    expect(FACT in text, f"{FACT} in the stream")
    expect(report is not None and report["verdict"] == "answered", "the stream ends with the report")
    print("streamed:", len(text), "characters")


def list_models(vanmieu: openai.OpenAI) -> None:
    models = [model.id for model in vanmieu.models.list()]
    print("models:", ", ".join(models))
    expect("vanmieu-auto" in models and "vanmieu/law" in models, "the domains are models")
    expect("mau-phap-luat/luat" in models, "the experts are models")
    model = vanmieu.models.retrieve("vanmieu/law")
    expect(model.id == "vanmieu/law", "one model by its id")


def be_refused() -> None:
    try:
        client("vm_app_wrong").models.list()
    except openai.AuthenticationError as error:
        expect(error.code == "invalid_api_key", "code invalid_api_key")
        print("a wrong key:", type(error).__name__)
    else:
        sys.exit("not as expected: a wrong key was let in")


if __name__ == "__main__":
    vanmieu = client(os.environ["VANMIEU_KEY"])
    ask(vanmieu)
    stream(vanmieu)
    list_models(vanmieu)
    be_refused()
