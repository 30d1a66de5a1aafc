package com.example;

/** A class, and no more. */
public class NoTestee {
}
