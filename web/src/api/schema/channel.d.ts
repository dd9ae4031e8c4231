// Generated from api/channel.yaml by `npm run api`. Do not edit.
export interface paths {
    "/channel_use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts and requests by channel, day or month, with the same span before */
        get: operations["get_channel_use"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel_health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every gateway, mailbox, door and the telephone, as it is now */
        get: operations["get_channel_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel_changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a way became better or worse, latest first */
        get: operations["list_channel_changes"];
        put?: never;
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
        ChannelDay: string;
        ChannelPoint: {
            /** @description contacts from customers */
            incoming: number;
            /** @description contacts to customers */
            outgoing: number;
            /** @description requests that came this way */
            tickets: number;
        };
        ChannelShare: {
            /** @description a segment or a language; "" where nobody knows whose the contact was */
            code: string;
            count: number;
        };
        ChannelUseRow: {
            /** @description of the standard, or a type of contact that answers no channel */
            channel: string;
            sum: components["schemas"]["ChannelPoint"];
            before: components["schemas"]["ChannelPoint"];
            segments: components["schemas"]["ChannelShare"][];
            /** @description as the customers of known contacts prefer */
            languages: components["schemas"]["ChannelShare"][];
            /** @description contacts to customers who said by which channel they wish to be reached */
            preferred: {
                met: number;
                missed: number;
            };
            messages: {
                /** @description went by the first way that was tried */
                first: number;
                /** @description went this way after another did not do */
                fallback: number;
                /** @description found no way, this one the last */
                dead: number;
            };
            points: components["schemas"]["ChannelPoint"][];
        };
        ChannelUse: {
            from: components["schemas"]["ChannelDay"];
            to: components["schemas"]["ChannelDay"];
            before_from: components["schemas"]["ChannelDay"];
            before_to: components["schemas"]["ChannelDay"];
            /** @enum {string} */
            by: "day" | "month";
            /** @description false: of what was written down lately not all is counted yet */
            is_complete: boolean;
            buckets: string[];
            channels: components["schemas"]["ChannelUseRow"][];
        };
        ChannelVerdict: {
            /** @enum {string} */
            state: "good" | "slow" | "failing" | "off";
            /**
             * @description amount and limit are per cent (failures, level), failures in a row (fetch_failures), else seconds
             * @enum {string|null}
             */
            reason: "failures" | "wait" | "delivery" | "fetch" | "fetch_failures" | "people" | "level" | null;
            amount: number;
            limit: number;
        };
        ChannelWay: {
            /** @description gateway.sms */
            code: string;
            /** @enum {string} */
            kind: "gateway" | "mailbox" | "door" | "telephone";
            name: string;
            channel: string | null;
            verdict: components["schemas"]["ChannelVerdict"];
            /**
             * Format: date-time
             * @description it is called so; null: not looked at yet
             */
            since: string | null;
            /** @description to go out, for a person, or to be answered */
            waiting: number;
            /** @description over the quiet hours */
            resting: number;
            /** @description of those that wait tried before */
            repeated: number;
            /** Format: date-time */
            oldest_waiting: string | null;
            /** Format: date-time */
            last_good: string | null;
            /** Format: date-time */
            last_bad: string | null;
            /** @description of the last failure */
            last_words: string | null;
            /** @description tries within the window; of calls, answered in time */
            good: number;
            bad: number;
            dead: number;
            /** @description messages that left within the window */
            gone: number;
            /** @description of them */
            arrived: number;
            /** @description 50 in a hundred arrived within */
            half_seconds: number | null;
            /** @description 95 in a hundred arrived within */
            most_seconds: number | null;
            /** @description of the mailbox in a row */
            failures: number;
            /** @description calls answered in time */
            level_percent: number | null;
        };
        ChannelHealth: {
            /** Format: date-time */
            as_of: string;
            window_minutes: number;
            /**
             * Format: date-time
             * @description when the oldest message was due that no way was chosen for
             */
            unsent_since: string | null;
            ways: components["schemas"]["ChannelWay"][];
        };
        ChannelChangePage: {
            items: {
                change_id: components["schemas"]["Id"];
                /** Format: date-time */
                at: string;
                code: string;
                verdict: components["schemas"]["ChannelVerdict"];
                words: string | null;
            }[];
            next: components["schemas"]["Id"] | null;
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
    get_channel_use: {
        parameters: {
            query?: {
                /** @description a day; else 30 days back */
                from?: components["schemas"]["ChannelDay"];
                /** @description a day, itself counted; else today */
                to?: components["schemas"]["ChannelDay"];
                by?: "day" | "month";
                format?: "json" | "csv";
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
                    "application/json": components["schemas"]["ChannelUse"];
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_channel_health: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["ChannelHealth"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_channel_changes: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
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
                    "application/json": components["schemas"]["ChannelChangePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
