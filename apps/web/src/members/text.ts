const en = { mailed: (email: string) => `A letter with this address is on its way to ${email}.` }

const de: typeof en = { mailed: (email) => `Ein Brief mit dieser Adresse ist unterwegs an ${email}.` }

export const texts = { en, de }
