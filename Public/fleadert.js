// Comfort only: everything works without it.
"use strict";

// Who answers must be among the chosen: choosing «отвечает» ticks the person, unticking takes it back.
document.addEventListener("change", (event) => {
  const row = event.target.closest(".who");
  if (!row) return;
  const chosen = row.querySelector("[name=executors]");
  const answers = row.querySelector("[name=responsible]");
  if (event.target === answers) chosen.checked = true;
  if (event.target === chosen && !chosen.checked) answers.checked = false;
  const form = row.closest("form");
  if (!form.querySelector("[name=responsible]:checked")) {
    const first = form.querySelector("[name=executors]:checked");
    if (first) first.closest(".who").querySelector("[name=responsible]").checked = true;
  }
});

// Names come as one types; those already chosen stay.
const find = document.querySelector("[data-find]");
if (find) {
  let waiting;
  find.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(suggest, 200);
  });
  find.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); suggest(); }
  });
}

async function suggest() {
  const form = find.closest("form");
  const query = new URLSearchParams({ find: find.value });
  for (const chosen of form.querySelectorAll("[name=executors]:checked")) query.append("executors", chosen.value);
  const answers = form.querySelector("[name=responsible]:checked");
  if (answers) query.append("responsible", answers.value);
  const answer = await fetch("/assignments/candidates?" + query);
  if (answer.ok) form.querySelector("[data-people]").innerHTML = await answer.text();
}

// A form is sent once, however often its button is pressed; coming back to the page frees it.
document.addEventListener("submit", (event) => {
  if (event.target.method !== "post") return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "1";
});
addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// An open account menu closes by Escape and by a click elsewhere.
const account = document.querySelector(".account");
if (account) {
  document.addEventListener("click", (event) => { if (!account.contains(event.target)) account.open = false; });
  account.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { account.open = false; account.querySelector("summary").focus(); }
  });
}
