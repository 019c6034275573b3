/**
 * One plain mailbox: no display name, no list, no control characters, ASCII or internationalised
 * domain. Stricter than RFC 5322 on purpose: what nobody uses is where header injection hides (R36).
 */
export function isMailAddress(value: string): boolean {
	if (value.length > 254) return false;
	const at = value.lastIndexOf('@');
	const local = value.slice(0, at);
	const domain = value.slice(at + 1);
	return (
		at > 0 &&
		local.length <= 64 &&
		/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local) &&
		/^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)+$/u.test(
			domain
		)
	);
}
