// Generated from api/customer.yaml by `npm run api`. Do not edit.
export interface paths {
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By name, code, phone (or its beginning, or last four), e-mail, service number */
        get: operations["search_customers"];
        put?: never;
        /** Add; refused with customer.possible_duplicate unless accepted */
        post: operations["create_customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Likely duplicates of what is being typed */
        post: operations["find_duplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer, masked */
        get: operations["get_customer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change; lists are replaced whole */
        patch: operations["update_customer"];
        trace?: never;
    };
    "/customers/{customer_id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One value in clear; logged */
        post: operations["reveal_customer_value"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customer_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge another record into this one; its tickets follow */
        post: operations["merge_customers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customer_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** History of the record */
        get: operations["list_customer_events"];
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
        /** @enum {string} */
        Segment: "vip" | "ordinary" | "new";
        ContactPoint: {
            contact_point_id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "mobile" | "phone" | "email" | "wechat" | "other";
            /** @description masked */
            value: string;
            label: string;
            is_primary: boolean;
        };
        NewContactPoint: {
            /** @description keeps an existing one whose value is not sent */
            contact_point_id?: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "mobile" | "phone" | "email" | "wechat" | "other";
            value?: string;
            label?: string;
            is_primary?: boolean;
        };
        HeldService: {
            held_service_id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "mobile" | "broadband" | "tv" | "fixed_line" | "leased_line" | "other";
            /** @description masked */
            number: string;
            plan: string;
            /** @enum {string} */
            status: "active" | "suspended" | "ended";
        };
        NewHeldService: {
            held_service_id?: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "mobile" | "broadband" | "tv" | "fixed_line" | "leased_line" | "other";
            number?: string;
            plan?: string;
            /** @enum {string} */
            status?: "active" | "suspended" | "ended";
        };
        Address: {
            province: string;
            city: string;
            district: string;
            /** @description masked */
            detail: string;
        };
        NewAddress: {
            province?: string;
            city?: string;
            district?: string;
            detail?: string;
        };
        CustomerBrief: {
            customer_id: components["schemas"]["Id"];
            code: string;
            /** @description masked */
            name: string;
            /** @enum {string} */
            customer_type: "person" | "organization";
            segment: components["schemas"]["Segment"];
            /** @description masked */
            primary_contact: string | null;
            city: string;
            merged_into_id: components["schemas"]["Id"] | null;
        };
        CustomerPage: {
            items: components["schemas"]["CustomerBrief"][];
            next: string | null;
        };
        Customer: {
            customer_id: components["schemas"]["Id"];
            code: string;
            /** @description masked */
            name: string;
            /** @enum {string} */
            customer_type: "person" | "organization";
            segment: components["schemas"]["Segment"];
            preferred_channel: string | null;
            /** @enum {string} */
            preferred_language: "zh-CN" | "en";
            /** @description masked */
            identity_number: string | null;
            contact_points: components["schemas"]["ContactPoint"][];
            services: components["schemas"]["HeldService"][];
            address: components["schemas"]["Address"];
            /** @description masked; empty where there are none */
            notes: string;
            organization_id: components["schemas"]["Id"] | null;
            merged_into_id: components["schemas"]["Id"] | null;
            created_at: components["schemas"]["Instant"];
            updated_at: components["schemas"]["Instant"];
            version: number;
        };
        NewCustomer: {
            name: string;
            /** @enum {string} */
            customer_type: "person" | "organization";
            segment?: components["schemas"]["Segment"];
            preferred_channel?: string | null;
            /** @enum {string} */
            preferred_language?: "zh-CN" | "en";
            identity_number?: string | null;
            contact_points?: components["schemas"]["NewContactPoint"][];
            services?: components["schemas"]["NewHeldService"][];
            address?: components["schemas"]["NewAddress"];
            notes?: string;
            organization_id?: components["schemas"]["Id"] | null;
            /** @description create although a likely duplicate exists */
            accepts_duplicate?: boolean;
        };
        CustomerChange: {
            version: number;
            name?: string;
            /** @enum {string} */
            customer_type?: "person" | "organization";
            segment?: components["schemas"]["Segment"];
            preferred_channel?: string | null;
            /** @enum {string} */
            preferred_language?: "zh-CN" | "en";
            identity_number?: string | null;
            contact_points?: components["schemas"]["NewContactPoint"][];
            services?: components["schemas"]["NewHeldService"][];
            address?: components["schemas"]["NewAddress"];
            notes?: string;
            organization_id?: components["schemas"]["Id"] | null;
        };
        DuplicateQuery: {
            name?: string;
            identity_number?: string;
            contact_values?: string[];
            except_id?: components["schemas"]["Id"];
        };
        DuplicateCandidate: {
            customer: components["schemas"]["CustomerBrief"];
            /** @description 0 to 1 */
            score: number;
            reasons: ("same_identity_number" | "same_contact" | "same_service" | "same_name" | "similar_name")[];
        };
        DuplicateList: {
            items: components["schemas"]["DuplicateCandidate"][];
        };
        Reveal: {
            /** @enum {string} */
            field: "name" | "identity_number" | "address" | "notes" | "contact_point" | "service";
            /** @description of the contact point or service */
            item_id?: components["schemas"]["Id"];
            reason: string;
        };
        Revealed: {
            value: string;
        };
        Merge: {
            /** @description ends; its things move here */
            from_customer_id: components["schemas"]["Id"];
            reason: string;
            /** @description of the customer that stays */
            version: number;
        };
        CustomerEvent: {
            customer_event_id: components["schemas"]["Id"];
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            kind: "created" | "changed" | "merged" | "revealed" | "imported" | "exported" | "anonymised";
            actor_name: string;
            summary: string;
            fields: string[];
        };
        CustomerEventPage: {
            items: components["schemas"]["CustomerEvent"][];
            next: string | null;
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
        /** Format: date-time */
        Instant: string;
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
    search_customers: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                q?: string;
                segment?: components["schemas"]["Segment"];
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
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_customer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCustomer"];
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    find_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateQuery"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateList"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
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
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerChange"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    reveal_customer_value: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reveal"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revealed"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    merge_customers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_customer_events: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                customer_id: string;
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
                    "application/json": components["schemas"]["CustomerEventPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
