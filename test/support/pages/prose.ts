/** Paragraphs of invented prose for pages of all kinds. */
export const FOG =
  'Morning came to the harbour slowly, the way it always did in the month of fogs, and nobody hurried.';
export const ROPE =
  'The rope had frozen to the bollard in the night, and Orrin Vale had to breathe on the knot before it gave.';
export const HAT = 'He had slept in the boat, and his hat was wet through and smelled of herring and of old rope.';
export const KETTLE =
  'She put the kettle on and did not look at him, because looking would have been an answer to a question.';
export const STAIRS =
  'There were a hundred and eleven stairs to the lamp room, and the clerk counted every one of them aloud.';
export const LAMP =
  '“It was burning when I left,” said Mara, and she held her hand over the glass as if it were still warm.';
