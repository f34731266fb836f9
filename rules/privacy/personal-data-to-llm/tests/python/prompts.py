import anthropic
import google.generativeai as genai
import openai
from langchain_core.messages import HumanMessage
from langchain_openai import ChatOpenAI
from openai import OpenAI

client = OpenAI()
claude = anthropic.Anthropic()
gemini = genai.GenerativeModel("gemini-pro")
llm = ChatOpenAI()


def letter(customer):
    # finding: personal-data-to-llm
    return client.chat.completions.create(
        model="gpt-4o",
        messages=[{"role": "user", "content": f"Write to {customer.full_name}, {customer.home_address}"}],
    )


def summary(patient):
    prompt = "Summarise: " + patient.diagnosis
    # finding: personal-data-to-llm
    return claude.messages.create(model="claude", max_tokens=200, messages=[{"role": "user", "content": prompt}])


def classify(applicant):
    # finding: personal-data-to-llm
    return gemini.generate_content(f"Classify {applicant.email}")


def answer(user):
    # finding: personal-data-to-llm
    return llm.invoke([HumanMessage(content="Answer " + user.email)])


def older(user):
    # finding: personal-data-to-llm
    return openai.ChatCompletion.create(model="gpt-4", messages=[{"role": "user", "content": user.phone_number}])


def vector(person):
    # finding: personal-data-to-llm
    return client.embeddings.create(model="text-embedding-3-small", input=person.date_of_birth)


# what is fine


def letter_with_placeholders(order):
    # ok: personal-data-to-llm
    return client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": f"Write about order {order.id}"}]
    )


def masked(customer):
    # ok: personal-data-to-llm
    return llm.invoke("Answer " + pseudonymize(customer.email))


def translate(article):
    # ok: personal-data-to-llm
    return gemini.generate_content("Translate: " + article.text)


def product(product):
    # ok: personal-data-to-llm
    return claude.messages.create(model="claude", max_tokens=20, messages=[{"role": "user", "content": product.name}])


def language(user):
    # ok: personal-data-to-llm
    return llm.invoke("Greet in " + user.language)


def pseudonymize(text):
    return "person"
