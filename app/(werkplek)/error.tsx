'use client';
export { Storing as default } from '@/components/shell/storing';
