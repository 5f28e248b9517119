// Staat in voor het pakket `server-only`: de proeven draaien buiten Next en gebruiken dezelfde fabrieken als de databaseproeven.
export {};
