"use strict";
(async () => {
  const packed = Uint8Array.from(atob(document.getElementById("program").textContent.trim()), c => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const program = await new Response(stream).arrayBuffer();
  const go = new Go();
  const {instance} = await WebAssembly.instantiate(program, go.importObject);
  go.run(instance);
})();
