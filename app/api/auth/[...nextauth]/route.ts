import NextAuth from 'next-auth';
import { authOpties } from '@/lib/server/auth-opties';

const handler = NextAuth(authOpties);

export { handler as GET, handler as POST };
