import boto3
import dspy
import instructor
from agents import Agent as Assistant
from agents import Runner
from azure.ai.inference import ChatCompletionsClient
from google import genai
from llama_index.llms.anthropic import Anthropic as LlamaAnthropic
from mistralai import Mistral
from openai import OpenAI
from pydantic_ai import Agent

agent = Agent("openai:gpt-4o", system_prompt="You write letters.")
asked = dspy.Predict("question -> answer")
structured = instructor.from_openai(OpenAI())
gemini = genai.Client()
mistral = Mistral(api_key=None)
bedrock = boto3.client("bedrock-runtime")


async def by_agents(patient, visits):
    # finding: personal-data-to-llm
    await agent.run(f"Write to {patient.diagnosis}")
    # ok: personal-data-to-llm
    await agent.run(f"Write about {visits.total} visits")
    # finding: personal-data-to-llm
    Runner.run_sync(Assistant(name="letters"), patient.diagnosis)
    # ok: personal-data-to-llm
    Runner.run_sync(Assistant(name="letters"), visits.total)
    # finding: personal-data-to-llm
    return asked(question=patient.diagnosis)


def by_clients(patient, visits, azure: ChatCompletionsClient):
    # finding: personal-data-to-llm
    gemini.models.generate_content_stream(model="gemini-2.5-flash", contents=patient.diagnosis)
    # finding: personal-data-to-llm
    gemini.chats.create(model="gemini-2.5-flash").send_message(patient.diagnosis)
    # finding: personal-data-to-llm
    mistral.chat.stream(model="m", messages=[{"role": "user", "content": patient.diagnosis}])
    # finding: personal-data-to-llm
    structured.chat.completions.create(model="m", messages=[{"role": "user", "content": patient.diagnosis}])
    # finding: personal-data-to-llm
    azure.complete(messages=[{"role": "user", "content": patient.diagnosis}])
    # ok: personal-data-to-llm
    azure.complete(messages=[{"role": "user", "content": str(visits.total)}])
    # finding: personal-data-to-llm
    LlamaAnthropic(model="m").complete(patient.diagnosis)
    # finding: personal-data-to-llm
    bedrock.converse_stream(modelId="m", messages=[{"role": "user", "content": [{"text": patient.diagnosis}]}])
