// Alleen oude taal en niets importeren: dit moet ook op een te oude Node nog een gewone zin opleveren.
const [groot = 0, klein = 0] = process.versions.node.split('.').map(Number);
const goed = (groot === 20 && klein >= 19) || (groot === 22 && klein >= 13) || groot >= 24;

if (!goed) {
  console.error(
    `Vast Contact heeft Node 20.19 of nieuwer, 22.13 of nieuwer, of 24 nodig; hier draait Node ${process.versions.node}.`,
  );
  process.exit(1);
}
