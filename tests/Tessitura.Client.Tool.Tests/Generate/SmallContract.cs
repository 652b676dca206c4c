using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool.Tests;

/// <summary>A contract with one of everything, small enough to break in one place.</summary>
internal static class SmallContract
{
    public const string Text = """
        {
          "openapi": "3.0.3",
          "info": { "title": "Small", "version": "1" },
          "tags": [{ "name": "House", "description": "What is on in the house." }],
          "paths": {
            "/House/Shows/{showId}": {
              "get": {
                "operationId": "House_GetShow",
                "tags": ["House"],
                "summary": "Gets one show.",
                "description": "Costs <nothing> & is safe.",
                "parameters": [
                  { "name": "showId", "in": "path", "required": true, "schema": { "type": "integer" }, "description": "Id of the show." },
                  { "name": "since", "in": "query", "schema": { "type": "string", "format": "date-time" } },
                  { "name": "stageIds", "in": "query", "required": true, "style": "form", "explode": false, "schema": { "type": "array", "items": { "type": "integer" } } },
                  { "name": "tags", "in": "query", "style": "form", "explode": true, "schema": { "type": "array", "items": { "type": "string" } } },
                  { "name": "event", "in": "query", "schema": { "type": "boolean" } }
                ],
                "responses": {
                  "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Show" } } } },
                  "default": { "description": "", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Mishap" } } } } }
                },
                "x-session": false,
                "x-retry": "safe",
                "x-cache": { "max-age": 60, "stale-while-revalidate": 70, "stale-if-error": 80 },
                "x-may-be-empty": true
              }
            },
            "/House/Shows": {
              "get": {
                "operationId": "House_GetShows",
                "tags": ["House"],
                "responses": {
                  "200": { "description": "", "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Show" } } } } }
                },
                "x-session": false,
                "x-retry": "safe",
                "x-since": "15.1.0"
              }
            },
            "/Visit/{sessionKey}/Seats": {
              "post": {
                "operationId": "Visit_TakeSeat",
                "tags": ["Visit"],
                "parameters": [{ "name": "sessionKey", "in": "path", "required": true, "schema": { "type": "string" } }],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/SeatRequest" } } } },
                "responses": { "204": { "description": "" } },
                "x-session": true,
                "x-retry": "never",
                "x-cache": "private"
              }
            },
            "/Visit/{sessionKey}": {
              "get": {
                "operationId": "Visit_Get",
                "tags": ["Visit"],
                "parameters": [{ "name": "sessionKey", "in": "path", "required": true, "schema": { "type": "string" } }],
                "responses": {
                  "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Seat" } } } }
                },
                "x-session": true,
                "x-retry": "repeatable"
              }
            }
          },
          "components": {
            "schemas": {
              "Show": {
                "type": "object",
                "x-direction": "response",
                "description": "A show.",
                "properties": {
                  "Id": { "type": "integer", "format": "int32" },
                  "Title": { "type": "string", "nullable": true, "description": "As printed." },
                  "Price": { "type": "number", "format": "decimal" },
                  "Discount": { "type": "number", "format": "decimal", "nullable": true },
                  "Start": { "type": "string", "format": "date-time", "nullable": true },
                  "Cast": { "type": "array", "nullable": true, "items": { "type": "string" } },
                  "Seats": { "type": "array", "nullable": true, "items": { "$ref": "#/components/schemas/Seat" } },
                  "Encore": { "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Show" }] },
                  "Poster": { "type": "string", "format": "byte", "nullable": true }
                }
              },
              "Seat": {
                "type": "object",
                "x-direction": "response",
                "properties": { "Number": { "type": "string", "nullable": true } }
              },
              "SeatRequest": {
                "type": "object",
                "x-direction": "request",
                "required": ["Seat", "Code"],
                "properties": {
                  "Seat": { "type": "integer", "format": "int32" },
                  "Code": { "type": "string", "x-sensitive": true },
                  "Pin": { "type": "string", "nullable": true, "x-sensitive": true },
                  "Wish": { "type": "string", "nullable": true, "x-since": "15.2.38" },
                  "Curtsy": { "type": "boolean", "nullable": true, "x-until": "15" },
                  "Extras": { "type": "array", "items": { "$ref": "#/components/schemas/Extra" } }
                }
              },
              "Extra": {
                "type": "object",
                "x-direction": "both",
                "properties": { "Name": { "type": "string", "x-required-when-sent": true } }
              },
              "Mishap": {
                "type": "object",
                "x-direction": "response",
                "properties": { "Code": { "type": "string", "nullable": true } }
              }
            }
          }
        }
        """;

    /// <summary>The contract with one place changed.</summary>
    public static string With(Action<JsonNode> change)
    {
        var root = JsonNode.Parse(Text)!;
        change(root);
        return root.ToJsonString();
    }

    public static JsonNode Operation(this JsonNode root, string path, string verb) => root["paths"]![path]![verb]!;

    public static JsonNode Schema(this JsonNode root, string name) => root["components"]!["schemas"]![name]!;

    public static JsonNode Member(this JsonNode root, string schema, string name) =>
        root.Schema(schema)["properties"]![name]!;
}
