import logging
import os
import pandas as pd
import polars as pl

log = logging.getLogger(__name__)
COLUMNS = {"policy": "int64", "holder_name": "string", "diagnosis": "string", "amount": "float64", "region": "category"}


def load(path):
    return pd.read_csv(path, usecols=list(COLUMNS), dtype=COLUMNS)


def a(path):
    df = load(path)
    log.info("rows %s", df)  # finding: personal-data-in-log
    log.info("rows\n%s", df.head())  # finding: personal-data-in-log
    log.info("rows\n%s", df.head(5).to_string())  # finding: personal-data-in-log
    log.info("rows %d", len(df))  # ok: personal-data-in-log
    log.info("shape %s", df.shape)  # ok: personal-data-in-log
    log.info("columns %s", list(df.columns))  # ok: personal-data-in-log
    broken = df[df["amount"].isna() | (df["amount"] < 0)]
    log.warning("broken\n%s", broken.head(10).to_string())  # finding: personal-data-in-log
    log.info("regions\n%s", df.groupby("region")["amount"].sum().to_string())  # ok: personal-data-in-log
    log.info("regions\n%s", df["region"].value_counts())  # ok: personal-data-in-log
    log.info("amount %s", df["amount"].mean())  # ok: personal-data-in-log
    log.info("missing\n%s", df.isna().sum())  # ok: personal-data-in-log
    log.info("dia %s", df["diagnosis"].tolist())  # finding: personal-data-in-log
    log.info("sub %s", df[["policy", "region"]].head())  # ok: personal-data-in-log
    log.info("sub %s", df[["policy", "diagnosis"]].head())  # finding: personal-data-in-log
    log.info("sub %s", df.drop(columns=["holder_name", "diagnosis"]).head())  # ok: personal-data-in-log
    log.info("idx %s", broken.index.tolist())  # ok: personal-data-in-log
    log.info("ids %s", broken["policy"].tolist())  # ok: personal-data-in-log


def b(path):
    df = load(path)
    for _, row in df.iterrows():
        log.info("row %s", row)  # finding: personal-data-in-log
        log.info("row %s", row.to_dict())  # finding: personal-data-in-log
        log.info("row %s", row["policy"])  # ok: personal-data-in-log
    for t in df.itertuples():
        log.info("row %s", t)  # finding: personal-data-in-log
        log.info("row %s", t.policy)  # ok: personal-data-in-log


def c(engine):
    df = pd.read_sql("SELECT id, email, salary FROM employees", engine)
    log.info("rows %s", df.head())  # finding: personal-data-in-log
    log.info("rows %s", df["id"].max())  # ok: personal-data-in-log


def e(path):
    df = pl.read_csv(path, columns=["id", "first_name", "iban"])
    log.info("rows %s", df)  # finding: personal-data-in-log
    log.info("rows %s", df.head())  # finding: personal-data-in-log
    log.info("rows %s", df.height)  # ok: personal-data-in-log
    log.info("rows %s", df.select("id").head())  # ok: personal-data-in-log
    log.info("rows %s", df.filter(pl.col("iban").is_null()))  # finding: personal-data-in-log
    for row in df.iter_rows(named=True):
        log.info("row %s", row)  # finding: personal-data-in-log


def f(path):
    df = pd.read_csv(path)
    log.info("rows %s", df.head())  # ok: personal-data-in-log
    log.info("stats %s", df.describe())  # ok: personal-data-in-log


def g(people):
    df = pd.DataFrame([{"email": p.email, "salary": p.salary} for p in people])
    log.info("rows %s", df)  # finding: personal-data-in-log
    log.info("mean %s", df["salary"].mean())  # ok: personal-data-in-log
    df2 = pd.DataFrame(people, columns=["id", "email", "birth_date"])
    log.info("rows %s", df2.tail())  # finding: personal-data-in-log
