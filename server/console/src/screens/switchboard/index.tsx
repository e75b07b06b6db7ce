export default function Switchboard() {
  return null;
}
