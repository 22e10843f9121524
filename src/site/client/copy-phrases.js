// Adds a copy button to every ready-made phrase. Without this script the phrases are there to select.
const labels = document.currentScript.dataset
const shownMs = 3000

for (const phrase of document.querySelectorAll('.phrase')) {
  const text = phrase.querySelector('blockquote')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'phrase__copy'
  button.textContent = labels.copy
  const outcome = document.createElement('span')
  outcome.setAttribute('role', 'status')
  outcome.className = 'govuk-visually-hidden'
  phrase.querySelector('.phrase__label').append(button, outcome)
  button.addEventListener('click', () => {
    void copyText(text.innerText.trim()).then((words) => {
      button.textContent = words
      outcome.textContent = words
      setTimeout(() => {
        button.textContent = labels.copy
        outcome.textContent = ''
      }, shownMs)
    })
  })
}

/** Browsers refuse on pages without HTTPS. */
async function copyText(content) {
  try {
    await navigator.clipboard.writeText(content)
    return labels.copied
  } catch {
    return labels.failed
  }
}
