package app;

public class Second extends First {}
