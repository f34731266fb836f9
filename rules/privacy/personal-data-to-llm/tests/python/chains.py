from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
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
