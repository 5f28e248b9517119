import { Paginakop } from './paginakop';

/** Een peildatum die er niet is of nog komt: er is niets te zien, en dit is waarom. */
export function PeildatumFout({ titel, terug, naar }: { titel: string; terug: string; naar: string }) {
  return (
    <>
      <Paginakop titel={titel} />
      <p role="alert" className="paneel border-laat">
        Deze peildatum bestaat niet of ligt in de toekomst. Kies vandaag of een dag die geweest is.{' '}
        <a href={terug}>{naar}</a>
      </p>
    </>
  );
}
