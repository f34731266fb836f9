from langchain_core.output_parsers import JsonOutputParser, StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_mistralai import ChatMistralAI
from langchain_ollama import ChatOllama
from langchain_openai import ChatOpenAI

prompt = ChatPromptTemplate.from_messages([("system", "You write letters."), ("human", "About {about}")])
model = ChatOpenAI(model="gpt-4o")


async def letter(patient):
    chain = prompt | model
    # finding: personal-data-to-llm
    return await chain.ainvoke({"about": f"{patient.full_name}, {patient.diagnosis}"})


async def yearly(counts):
    chain = prompt | model | StrOutputParser()
    # ok: personal-data-to-llm
    return await chain.ainvoke({"about": f"{counts['visits']} visits"})


def chain_of(instruction):
    asked = ChatPromptTemplate.from_messages([("system", instruction), ("human", "{about}")])
    return asked | ChatMistralAI(model="mistral-small-latest") | StrOutputParser()


LETTERS = chain_of("You write letters.")
PARSED = ChatOllama(model="llama3.1") | JsonOutputParser()


def written(patient):
    # finding: personal-data-to-llm
    LETTERS.invoke({"about": patient.diagnosis})
    # ok: personal-data-to-llm
    LETTERS.invoke({"about": len(patient.diagnosis)})
    # finding: personal-data-to-llm
    PARSED.batch([patient.diagnosis])
    # ok: personal-data-to-llm
    return PARSED.invoke("What is new?")
