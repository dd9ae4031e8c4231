// Generated from api/analytics.yaml by `npm run api`. Do not edit.
export interface paths {
    "/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every indicator of the standard in force, with its value in a month and the five before */
        get: operations["get_compliance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compliance/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One indicator with the units apart, worst first, and how far they lie from each other */
        get: operations["get_indicator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/compliance/{indicator}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was missed, newest ticket first; as many lines as the indicator counts misses */
        get: operations["list_indicator_tickets"];
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
        TrendPoint: {
            month: string;
            counted: number;
            missed: number;
            /** @description null: nothing was counted */
            value: number | null;
        };
        IndicatorValue: {
            code: string;
            name_zh: string;
            name_en: string;
            clause: string;
            /** @description further clauses it answers for */
            also: string[];
            formula: string;
            target: number;
            /** @description less is better; a share is then that of the misses */
            is_at_most: boolean;
            /** @description a number a ticket; else per cent */
            is_mean: boolean;
            /** @description false: nothing yields it yet */
            is_measured: boolean;
            definition_zh: string;
            definition_en: string;
            /** @description the rows it is counted from */
            source: string;
            counted: number;
            missed: number;
            value: number | null;
            is_on_target: boolean | null;
            interval: {
                low: number;
                high: number;
            } | null;
            /** @description six months, this one last */
            trend: components["schemas"]["TrendPoint"][];
        };
        Compliance: {
            month: string;
            /** @description the version in force at the month's end */
            standard_number: number;
            as_of: components["schemas"]["Instant"];
            items: components["schemas"]["IndicatorValue"][];
        };
        IndicatorDetail: {
            month: string;
            standard_number: number;
            indicator: components["schemas"]["IndicatorValue"];
            units: {
                organization_id: components["schemas"]["Id"];
                counted: number;
                missed: number;
                value: number;
                is_on_target: boolean;
            }[];
            /** @description largest minus smallest; null with fewer than two units */
            spread: number | null;
            /** @description standard deviation of the units' values */
            deviation: number | null;
        };
        MissPage: {
            items: {
                ticket_id: components["schemas"]["Id"];
                code: string;
                /** @description null: the ticket is with another team by now, outside the data scope */
                title: string | null;
                state: components["schemas"]["TicketState"];
                is_visible: boolean;
                /** @description whose it was when it was missed */
                organization_id: components["schemas"]["Id"];
                at: components["schemas"]["Instant"];
                /** @description the score or the number of hand-overs */
                amount: number;
                /** @description codes of what was missed, separated by commas */
                details: string;
            }[];
            next: string | null;
        };
        Id: string;
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
        /** Format: date-time */
        Instant: string;
        /** @enum {string} */
        TicketState: "submitted" | "accepted" | "assigned" | "handling" | "waiting" | "resolved" | "fed_back" | "evaluating" | "evaluated" | "closed" | "archived" | "cancelled" | "rejected" | "merged";
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
    parameters: {
        /** @description "2026-11", in the operator's own time; without it the running one */
        Month: string;
        /** @description with everything below it */
        Organization: components["schemas"]["Id"];
        /** @description code of an indicator of the standard */
        Indicator: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_compliance: {
        parameters: {
            query?: {
                /** @description "2026-11", in the operator's own time; without it the running one */
                month?: components["parameters"]["Month"];
                /** @description with everything below it */
                organization_id?: components["parameters"]["Organization"];
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
                    "application/json": components["schemas"]["Compliance"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_indicator: {
        parameters: {
            query?: {
                /** @description "2026-11", in the operator's own time; without it the running one */
                month?: components["parameters"]["Month"];
                /** @description with everything below it */
                organization_id?: components["parameters"]["Organization"];
            };
            header?: never;
            path: {
                /** @description code of an indicator of the standard */
                indicator: components["parameters"]["Indicator"];
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
                    "application/json": components["schemas"]["IndicatorDetail"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_indicator_tickets: {
        parameters: {
            query?: {
                /** @description "2026-11", in the operator's own time; without it the running one */
                month?: components["parameters"]["Month"];
                /** @description with everything below it */
                organization_id?: components["parameters"]["Organization"];
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description code of an indicator of the standard */
                indicator: components["parameters"]["Indicator"];
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
                    "application/json": components["schemas"]["MissPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
