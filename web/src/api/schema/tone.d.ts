// Generated from api/tone.yaml by `npm run api`. Do not edit.
export interface paths {
    "/tone/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What of these words is not said to customers, with better ones */
        post: operations["check_tone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ticket_tones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which of these tickets are not calm */
        get: operations["list_ticket_tones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticket_id}/tone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The level, the words that led to it, and what to do */
        get: operations["get_ticket_tone"];
        /** A person raises or lowers the level; it stands until the customer sounds worse */
        put: operations["set_ticket_tone"];
        post?: never;
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
        /** @enum {string} */
        ToneLevel: "calm" | "tense" | "angry" | "leaving";
        ToneText: {
            text: string;
            /**
             * @description among staff nothing is stopped
             * @enum {string}
             */
            audience: "customer" | "staff";
        };
        ToneFinding: {
            at: number;
            size: number;
            code: string;
            /**
             * @description plain: a word of ours that has a plain one
             * @enum {string}
             */
            severity: "stop" | "warn" | "plain";
            why_zh: string;
            why_en: string;
            /** @description in the language of what was said; null: leave it out */
            better: string | null;
        };
        ToneFindingList: {
            items: components["schemas"]["ToneFinding"][];
        };
        TicketToneList: {
            items: {
                ticket_id: components["schemas"]["Id"];
                level: components["schemas"]["ToneLevel"];
            }[];
        };
        ToneHeard: {
            /** Format: date-time */
            at: string;
            /** @description of the timeline; null: the request itself */
            entry_id: string | null;
            level: components["schemas"]["ToneLevel"];
            words: {
                said: string;
                /** @enum {string} */
                kind: "anger" | "anxiety" | "disappointment" | "leaving" | "capitals";
            }[];
        };
        ToneStep: {
            code: string;
            name_zh: string;
            name_en: string;
            clause: string;
        };
        TicketTone: {
            ticket_id: components["schemas"]["Id"];
            level: components["schemas"]["ToneLevel"];
            /** @description by a person */
            is_set: boolean;
            reason: string | null;
            set_by: string | null;
            /** @description 0: nothing is kept of it */
            version: number;
            /** @description newest first */
            heard: components["schemas"]["ToneHeard"][];
            steps: components["schemas"]["ToneStep"][];
        };
        TicketToneChange: {
            level: components["schemas"]["ToneLevel"];
            reason: string;
            version: number;
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
    check_tone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToneText"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToneFindingList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_ticket_tones: {
        parameters: {
            query?: {
                /** @description at most 200, separated by commas */
                ticket_ids?: string;
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
                    "application/json": components["schemas"]["TicketToneList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_ticket_tone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
            };
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
                    "application/json": components["schemas"]["TicketTone"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_ticket_tone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticket_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketToneChange"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketTone"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
