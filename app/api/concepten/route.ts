export { brengConcept as POST, haalConcepten as GET } from '@/lib/server/concepten-adres';
