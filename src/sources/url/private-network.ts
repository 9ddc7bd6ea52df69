import { BlockList, isIP } from "node:net";

/** Address ranges that no report is fetched from (IANA special-purpose registries): the user's own machine and network. */
const PRIVATE_V4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "224.0.0.0/3",
];
const PRIVATE_V6 = ["::/128", "::1/128", "64:ff9b::/96", "100::/64", "2002::/16", "fc00::/7", "fe80::/10", "ff00::/8"];

const blocked = new BlockList();
for (const range of PRIVATE_V4) addRange(range, "ipv4");
for (const range of PRIVATE_V6) addRange(range, "ipv6");

function addRange(range: string, family: "ipv4" | "ipv6"): void {
  const [address = "", bits = "0"] = range.split("/");
  blocked.addSubnet(address, Number(bits), family);
}

/** Whether `address` (an IP address) lies in a private or special network; what is no IP address counts as private. */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  const plain = mapped ?? address;
  const family = isIP(plain);
  if (family === 0) return true;
  if (family === 6 && /^::ffff:/iu.test(plain)) return true;
  return blocked.check(plain, family === 6 ? "ipv6" : "ipv4");
}
