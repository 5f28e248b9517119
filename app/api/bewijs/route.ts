export { brengBewijs as POST } from '@/lib/tweede-factor/bewijs-adres';
