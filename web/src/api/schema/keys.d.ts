// Generated from api/keys.yaml by `npm run api`. Do not edit.
export interface paths {
    "/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every key with what is still sealed by it, newest first */
        get: operations["list_keys"];
        put?: never;
        /** A new key, used from now on; the values of the others are moved to it */
        post: operations["rotate_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{key_id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Destroys a key; refused while any record is sealed by it */
        post: operations["retire_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description xchacha: XChaCha20-Poly1305; sm4: SM4 with HMAC-SM3
         * @enum {string}
         */
        KeySuite: "xchacha" | "sm4";
        /** @enum {string} */
        KeyState: "active" | "old" | "retired";
        HeldRecords: {
            /** @description the module that keeps them */
            holder: string;
            records: number;
        };
        SealKey: {
            key_id: components["schemas"]["Id"];
            /** @description the key of the file itself; of stores from before there was a ring */
            is_master: boolean;
            suite: components["schemas"]["KeySuite"];
            state: components["schemas"]["KeyState"];
            /** Format: date-time */
            made_at: string | null;
            made_by: string;
            reason: string;
            /** Format: date-time */
            retired_at: string | null;
            retired_by: string;
            /** @description a customer with all numbers and tokens is one */
            records: number;
            held: components["schemas"]["HeldRecords"][];
        };
        KeyPage: {
            items: components["schemas"]["SealKey"][];
            next: string | null;
            suite: components["schemas"]["KeySuite"];
        };
        Rotation: {
            suite?: components["schemas"]["KeySuite"];
            reason: string;
        };
        Retirement: {
            reason: string;
        };
        FieldProblem: {
            field: string;
            code: string;
            detail: string;
        };
        Problem: {
            type: string;
            /** @description in the user's language */
            title: string;
            status: number;
            /** @description stable: module.reason, see errors.txt */
            code: string;
            detail: string;
            request_id: string;
            /** @description every wrong field */
            errors?: components["schemas"]["FieldProblem"][];
        };
        Id: string;
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_keys: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rotate_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rotation"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealKey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    retire_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Retirement"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealKey"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
