"use strict";
const faults = [...document.querySelectorAll(".fault")];
const form = document.getElementById("filters");
const texts = new Map();

function open(fault, is) {
  fault.classList.toggle("closed", !is);
  fault.querySelector("button").setAttribute("aria-expanded", String(is));
}

function fits(fault, name, word) {
  return word === "" || fault.dataset[name].split(" ").includes(word);
}

function search(fault, words) {
  if (!texts.has(fault)) {
    texts.set(fault, fault.textContent.toLowerCase());
  }
  return words.every(word => texts.get(fault).includes(word));
}

function filter() {
  const chosen = new FormData(form);
  const words = chosen.get("text").toLowerCase().split(/\s+/).filter(word => word !== "");
  let shown = 0;
  for (const fault of faults) {
    const is = ["message", "rule", "level", "verdict"].every(name => fits(fault, name, chosen.get(name)))
      && search(fault, words);
    fault.classList.toggle("hidden", !is);
    shown += is ? 1 : 0;
  }
  form.querySelector("output").textContent = shown + " of " + faults.length + " faults";
}

for (const fault of faults) {
  fault.querySelector("button").addEventListener("click", () => open(fault, fault.classList.contains("closed")));
  open(fault, faults.length === 1);
}
if (form !== null) {
  form.addEventListener("input", filter);
  form.addEventListener("submit", event => event.preventDefault());
  filter();
}
