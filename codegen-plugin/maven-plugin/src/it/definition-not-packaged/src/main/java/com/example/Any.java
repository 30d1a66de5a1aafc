package com.example;

class Any { }
